using GrowthSim.Charts.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Seeking;

/// <summary>Settings and probabilities that were asked for, as people write them.</summary>
internal static class SettingText
{
    public static string Of(double value, Variable by, Locale locale) => by.Unit.Length > 0 && Quantity.IsShare(by.Unit)
        ? locale.Exact(Math.Round(value, 5), shift: 2, grouped: true) + locale.PercentSign
        : locale.Exact(Math.Round(value, 6), shift: 0, grouped: true);

    public static string Percent(double share, Locale locale) => locale.Exact(Math.Round(share, 6), shift: 2, grouped: false) + locale.PercentSign;
}
