namespace GrowthSim.Cli.Options;

/// <summary>Two settings with a colon between them: <c>0:3</c>, <c>5%:15%</c>.</summary>
/// <param name="Least">The first.</param>
/// <param name="Most">The other, which differs.</param>
internal sealed record SettingRange(double Least, double Most)
{
    public static bool TryParse(string text, out SettingRange? range)
    {
        string[] ends = text.Split(':');
        range = ends.Length == 2 && Share.TryParse(ends[0], out double least) && Share.TryParse(ends[1], out double most) && least != most && double.IsFinite(least) && double.IsFinite(most)
            ? new SettingRange(least, most)
            : null;
        return range is not null;
    }
}
