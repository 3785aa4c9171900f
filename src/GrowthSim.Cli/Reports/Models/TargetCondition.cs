using System.Globalization;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Models;

/// <summary>The condition of a target as the run's document writes it, such as <c>&gt;= 0.145</c>.</summary>
internal static class TargetCondition
{
    /// <summary>Returns the condition; empty for a target that is not scored.</summary>
    public static string Of(Target target)
    {
        if (!target.IsScored)
        {
            return "";
        }

        string first = target.Threshold.ToString("R", CultureInfo.InvariantCulture);
        string second = target.SecondThreshold.ToString("R", CultureInfo.InvariantCulture);
        return target.Comparison switch
        {
            Comparison.AtLeast or Comparison.Range => $">= {first}",
            Comparison.Above => $"> {first}",
            Comparison.AtMost => $"<= {first}",
            Comparison.Below => $"< {first}",
            Comparison.Equals => $"= {first}",
            Comparison.Between => $"{first} .. {second}",
            Comparison.About => $"{first} +- {second}",
            _ => throw new ArgumentOutOfRangeException(nameof(target), target.Comparison, "Not a comparison of the language."),
        };
    }
}
