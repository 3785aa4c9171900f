using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel;
using System.Text.Json.Serialization;
using GrowthSim.Analysis;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Grains;

/// <summary>What to run of a scenario.</summary>
[GenerateSerializer, Immutable, Alias("growthsim.RunOrder")]
public sealed record RunOrder
{
    /// <summary>The most paths that a run may have.</summary>
    public const long MaxPaths = 100_000_000;

    /// <summary>The number of paths where none is ordered.</summary>
    public const long DefaultPaths = 100_000;

    /// <summary>The confidence level of an interval where none is asked for.</summary>
    public const double DefaultLevel = 0.95;

    /// <summary>The least confidence level of an interval.</summary>
    public const double MinLevel = 0.5;

    /// <summary>The greatest confidence level of an interval: beyond, its ends hang on tails that no number of paths shows.</summary>
    public const double MaxLevel = 0.9999;

    /// <summary>The most scenarios that a run may be compared with in all targets.</summary>
    public const int MaxAgainst = 7;

    /// <summary>The most scenarios that it may be compared with in targets that are named.</summary>
    public const int MaxAgainstOfTargets = 32;

    /// <summary>The narrowest half width at which a run may be asked to stop.</summary>
    public const double MinHalfWidth = 1e-6;

    /// <summary>The half width below which that must stay.</summary>
    public const double HalfWidthBound = 0.5;

    /// <summary>
    /// Gets the number of paths, from 1 to <see cref="MaxPaths"/>; where <see cref="HalfWidth"/> is given, the number at which the run ends even if it is not reached. Null for
    /// <see cref="DefaultPaths"/>, or for <see cref="MaxPaths"/> with a half width.
    /// </summary>
    [Id(0), DisplayName("number of paths"), Range(1, MaxPaths)]
    public long? Paths { get; init; }

    /// <summary>Gets the number of paths at which the run ends at the latest.</summary>
    [JsonIgnore]
    public long Total => Paths ?? (HalfWidth is null ? DefaultPaths : MaxPaths);

    /// <summary>Gets the half width of the widest interval of a target's probability at which the run stops, from <see cref="MinHalfWidth"/> to below <see cref="HalfWidthBound"/>; null for a fixed number of paths.</summary>
    [Id(1), DisplayName("half width"), Range(MinHalfWidth, HalfWidthBound, MaximumIsExclusive = true)]
    public double? HalfWidth { get; init; }

    /// <summary>Gets the seed.</summary>
    [Id(2)]
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets the sampling design.</summary>
    [Id(3)]
    public SamplingDesign Design { get; init; }

    /// <summary>Gets from when the run looks: it uses the figures that were known then; null for the scenario's own.</summary>
    [Id(4)]
    public AsOf? AsOf { get; init; }

    /// <summary>Gets equations that replace those of parameters, levers or sector constants for this run alone, in order.</summary>
    [Id(5)]
    public ImmutableArray<(string Name, string Equation)> Settings { get; init; } = [];

    /// <summary>Gets the confidence level of the intervals that <see cref="HalfWidth"/> looks at; from <see cref="MinLevel"/> to <see cref="MaxLevel"/>.</summary>
    [Id(6), DisplayName("level"), Range(MinLevel, MaxLevel)]
    public double Level { get; init; } = DefaultLevel;

    /// <summary>Gets whether the targets alone are computed, and no projection.</summary>
    [Id(7)]
    public bool TargetsOnly { get; init; }

    /// <summary>Gets whether joint events that few paths meet are estimated by splitting besides.</summary>
    [Id(8)]
    public bool Rare { get; init; }

    /// <summary>Gets the probabilities of the quantiles that the outcome is read with, each between 0 and 1; empty for those of a fan chart. They change no number of the run.</summary>
    [Id(9), JsonIgnore]
    public ImmutableArray<double> Quantiles { get; init; } = [];

    /// <summary>Gets the names of the tables that are counted besides, such as <c>pair</c> (<see cref="CountTables"/>); left out for none.</summary>
    [Id(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> Tables { get; init; }

    /// <summary>Gets what becomes of those figures; null for what the scenario says.</summary>
    [Id(11)]
    public AsOfMode? AsOfMode { get; init; }

    /// <summary>Gets other scenarios of the model that the run is compared with, path by path on the same random numbers; at most <see cref="MaxAgainst"/>, or <see cref="MaxAgainstOfTargets"/> where <see cref="ComparedTargets"/> are named; left out for none.</summary>
    [Id(12), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<ComparedScenario> Against { get; init; }

    /// <summary>Gets the identifiers of the targets that are compared by themselves alone; left out for all targets, groups and series.</summary>
    [Id(13), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> ComparedTargets { get; init; }

    /// <summary>Gets the names of factors each of which is drawn again by itself, all else equal, and the verdicts compared as with another scenario, among which it counts; left out for none.</summary>
    [Id(14), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> DrawnAgain { get; init; }

    /// <summary>Returns what of the order determines the numbers of its paths, besides the model, its scenario and its equations.</summary>
    public RunSettings ToRunSettings() => new()
    {
        Seed = Seed,
        Design = Design,
        AsOf = AsOf,
        AsOfMode = AsOfMode,
        TargetsOnly = TargetsOnly,
        Rare = Rare,
        Tables = Tables.IsDefaultOrEmpty ? [] : CountTables.Of(Tables),
        ComparedTargets = ComparedTargets.IsDefault ? [] : ComparedTargets,
        DrawnAgain = DrawnAgain.IsDefault ? [] : DrawnAgain,
    };
}
