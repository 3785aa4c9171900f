namespace GrowthSim.Cli.Options;

/// <summary>Two settings with a colon between them, and before them a name where there are several: <c>0:3</c>, <c>5%:15%</c>, <c>services_promotion=0:3</c>.</summary>
/// <param name="Name">What is set; null where none is named.</param>
/// <param name="Least">The first.</param>
/// <param name="Most">The other, which differs.</param>
internal sealed record SettingRange(string? Name, double Least, double Most)
{
    public static bool TryParse(string text, out SettingRange? range)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        string[] ends = text[(sign + 1)..].Split(':');
        range = sign != 0 && ends.Length == 2 && Share.TryParse(ends[0], out double least) && Share.TryParse(ends[1], out double most) && least != most && double.IsFinite(least) && double.IsFinite(most)
            ? new SettingRange(sign < 0 ? null : text[..sign].Trim(), least, most)
            : null;
        return range is not null;
    }
}
