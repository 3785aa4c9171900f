using System.Collections.Immutable;
using GrowthSim.Charts.Fans;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Dashboard.Outlook;

namespace GrowthSim.Server.Dashboard.Parts;

/// <summary>What the page of an indicator or a sector shows.</summary>
public sealed record PartFacts
{
    /// <summary>Gets the kind, as the address names it: <c>indicators</c> or <c>sectors</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what the catalogue says of it.</summary>
    public required CatalogueEntry Entry { get; init; }

    /// <summary>Gets the run that is shown; null where there is none.</summary>
    public ShownRun? Run { get; init; }

    /// <summary>Gets the series of it that the run has.</summary>
    public ImmutableArray<Projection> Series { get; init; } = [];

    /// <summary>Gets the series that is shown; null where there is none.</summary>
    public Projection? Shown { get; init; }

    /// <summary>Gets the year whose distribution is shown.</summary>
    public int Year { get; init; }

    /// <summary>Gets what a target asks of the series; null for nothing.</summary>
    public FanTarget? Asked { get; init; }

    /// <summary>Gets the assumptions.</summary>
    public ImmutableArray<Variable> Assumptions { get; init; } = [];

    /// <summary>Gets what can be recorded of it.</summary>
    public ImmutableArray<Variable> Recordable { get; init; } = [];

    /// <summary>Gets the figures that count.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Gets the targets whose measure names the series.</summary>
    public ImmutableArray<TargetOutcome> Targets { get; init; } = [];
}
