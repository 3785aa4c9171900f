using GrowthSim.Analysis.Review;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>What was expected of a figure.</summary>
internal sealed record ExpectationDocument(double? Median, double? Lower, double? Upper, double? Pit, double? Tail)
{
    public static ExpectationDocument Of(Expectation expected) =>
        new(OrNull(expected.Median), OrNull(expected.Lower), OrNull(expected.Upper), OrNull(expected.Transform), OrNull(expected.Tail));

    /// <summary>Returns a number, or null where it is none: JSON knows no NaN.</summary>
    public static double? OrNull(double? value) => value is double number && double.IsFinite(number) ? number : null;
}
