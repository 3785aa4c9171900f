using GrowthSim.Analysis.Information;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Information;

/// <summary>What something is worth, in the unit of a question, with as many decimals as its interval supports.</summary>
/// <param name="question">Between what is chosen.</param>
/// <param name="unit">The unit of the target's measure.</param>
/// <param name="locale">The language.</param>
internal sealed class WorthText(ValueQuestion question, LocalizedText unit, Locale locale)
{
    private const string Unknown = "–";

    private bool IsProbability => !question.ByMeasure && question.Targets.Length == 1;

    private bool IsPercent => IsProbability || (question.ByMeasure && Quantity.IsShare(unit.English));

    /// <summary>Says what an action is worth.</summary>
    public string Level(Worth worth) => worth.IsKnown ? Number(worth.Value, worth) + (IsPercent ? locale.PercentSign : "") : Unknown;

    /// <summary>Says what is gained.</summary>
    public string Gain(Worth worth)
    {
        if (!worth.IsKnown)
        {
            return Unknown;
        }

        string number = Number(worth.Value, worth);
        return IsPercent ? locale.Say(ValueWords.Points, number) : question.ByMeasure ? number + Quantity.Beside(unit, locale) : locale.Say(ValueWords.Targets, number);
    }

    /// <summary>Says what is gained without its unit, for a column.</summary>
    public string Bare(Worth worth) => worth.IsKnown ? Number(worth.Value, worth) : Unknown;

    /// <summary>Says an interval.</summary>
    public string Interval(Worth worth) => worth.IsKnown && worth.Lower == worth.Upper ? "" : worth.IsKnown && double.IsFinite(worth.Upper) ? $"{Number(worth.Lower, worth)} – {Number(worth.Upper, worth)}" : Unknown;

    private string Number(double value, Worth worth)
    {
        double scale = IsPercent ? 100 : 1;
        double half = (worth.Upper - worth.Lower) / 2 * scale;
        int decimals = half > 0 && double.IsFinite(half) ? Math.Clamp((int)Math.Ceiling(-Math.Log10(half)), 0, 8) : 1;
        return half == 0 ? locale.Exact(Math.Round(value * scale, 6), shift: 0, grouped: true) : locale.Number(value * scale, value == 0 ? 0 : decimals);
    }
}
