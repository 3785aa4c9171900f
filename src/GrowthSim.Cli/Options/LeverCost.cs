namespace GrowthSim.Cli.Options;

/// <summary>What a unit of a lever costs: <c>services_promotion=120</c>.</summary>
/// <param name="Name">The lever.</param>
/// <param name="Cost">The cost; above 0.</param>
internal sealed record LeverCost(string Name, double Cost)
{
    public static bool TryParse(string text, out LeverCost? cost)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        cost = sign > 0 && Parsing.Number(text[(sign + 1)..].Trim(), out double value) && value > 0 ? new LeverCost(text[..sign].Trim(), value) : null;
        return cost is not null;
    }
}
