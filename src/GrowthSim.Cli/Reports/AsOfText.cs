using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports;

/// <summary>Says which figures are used.</summary>
internal static class AsOfText
{
    /// <summary>Returns the text.</summary>
    public static string Of(AsOf asOf, Locale locale) => locale.Say(asOf.IsWholeYear ? ReportWords.AsOf : ReportWords.AsOfDay, asOf.In(locale.Code));
}
