using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>A series year by year: a fan chart in numbers.</summary>
/// <param name="Variable">The variable's full name, such as <c>value_added</c> or <c>services.value_added</c>.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Years">Every year of the grid.</param>
public sealed record Projection(string Variable, LocalizedText Title, string Unit, ImmutableArray<ProjectionYear> Years)
{
    /// <summary>Gets the unit for people; the English one where no other is given.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>Returns one year.</summary>
    /// <param name="year">The year.</param>
    /// <exception cref="KeyNotFoundException">The grid does not have it.</exception>
    public ProjectionYear Year(int year) =>
        Years.FirstOrDefault(entry => entry.Year == year) ?? throw new KeyNotFoundException(FormattableString.Invariant($"{Variable} has the years {Years[0].Year}-{Years[^1].Year}, and not {year}."));
}
