using GrowthSim.Charts.Fans;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.Parts;

/// <summary>What a target asks of a series in a year, where its measure is the series in that year and nothing else.</summary>
internal static class AskedOfSeries
{
    /// <summary>Returns what is asked: by the target that is named, else by one that is due in the year, else by the last; null where none asks so.</summary>
    public static FanTarget? Of(string variable, int year, string? named, PageContext page)
    {
        (Target Target, int Year)[] asking = [.. page.Model!.Definition.Targets
            .Select(target => (target, Year: DueYear(target.MeasureText, variable)))
            .Where(entry => entry.Year is not null)
            .Select(entry => (entry.target, entry.Year!.Value))];
        (Target? target, int due) = asking.FirstOrDefault(entry => entry.Target.Id == named) is { Target: not null } found ? found
            : asking.LastOrDefault(entry => entry.Year == year) is { Target: not null } now ? now
            : asking.LastOrDefault();
        if (target is null)
        {
            return null;
        }

        (double? lower, double? upper) = FanTarget.Limits(target);
        return new FanTarget(due, lower, upper, Quantity.OfMeasure(target.Threshold, target.UnitName, target.InPercent, page.Locale));
    }

    private static int? DueYear(string measure, string variable) =>
        measure.StartsWith($"at({variable}, ", StringComparison.Ordinal) && measure.EndsWith(')') && int.TryParse(measure[$"at({variable}, ".Length..^1], out int year) ? year : null;
}
