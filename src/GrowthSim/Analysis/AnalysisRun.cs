using System.Collections.Immutable;
using GrowthSim.Compilation;

namespace GrowthSim.Analysis;

/// <summary>A run that an analysis is made of.</summary>
/// <param name="Settings">What determines its numbers besides the model, the scenario and the figures.</param>
public sealed record AnalysisRun(RunSettings Settings)
{
    /// <summary>Gets what is replaced in the scenario for this run: full names with equations; none for the scenario as it stands.</summary>
    public ImmutableArray<(string Name, string Equation)> Replaced { get; init; } = [];

    /// <summary>Gets what is replaced in the same scenario, as it stands, for each of those that the run is compared with, path by path; none for no comparison.</summary>
    public ImmutableArray<ImmutableArray<(string Name, string Equation)>> Against { get; init; } = [];

    /// <summary>Gets whether it is compared with the other scenarios that the question is about, path by path.</summary>
    public bool IsAgainstOthers { get; init; }
}
