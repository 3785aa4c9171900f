namespace GrowthSim.Cli.Options;

/// <summary>One <c>--scale variable=factor</c>, or <c>--scale factor</c> for all.</summary>
internal static class ScaleFactor
{
    /// <summary>Reads a factor: a number that is not 0, such as <c>0.01</c>, <c>1e6</c> or <c>1%</c>.</summary>
    public static bool TryParse(string text, out (string Variable, double Factor) scale)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        string variable = sign < 0 ? "" : text[..sign].Trim();
        string number = text[(sign + 1)..].Trim();
        bool isPercent = number.EndsWith('%');
        bool read = Parsing.Number(isPercent ? number[..^1] : number, out double factor);
        scale = (variable, isPercent ? factor / 100 : factor);
        return read && scale.Factor != 0 && (sign < 0 || variable.Length > 0);
    }
}
