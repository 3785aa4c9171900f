using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Analysis.Discovery;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>What to analyse of a scenario.</summary>
[GenerateSerializer, Immutable, Alias("growthsim.AnalysisOrder")]
public sealed record AnalysisOrder
{
    /// <summary>The most runs that one analysis may order.</summary>
    public const int MaxRuns = 100;

    /// <summary>The most boxes that may be sought, and factors of each.</summary>
    public const int MaxOfBoxes = 20;

    /// <summary>Returns the number of paths of each run where none is ordered.</summary>
    /// <param name="kind">What is asked.</param>
    public static long DefaultPaths(AnalysisKind kind) => kind switch
    {
        // Of which a quarter are counted by bins: an index then has an interval of some hundredths at most.
        AnalysisKind.Sensitivity or AnalysisKind.Value => 400_000,
        AnalysisKind.Discover => CellTable.MaxPaths,
        AnalysisKind.Audit => 20_000,
        _ => RunOrder.DefaultPaths,
    };

    /// <summary>Returns the order of a search.</summary>
    /// <param name="request">What is sought.</param>
    /// <param name="order">What the runs have in common.</param>
    public static AnalysisOrder Of(SeekRequest request, RunOrder order)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(order);
        return new AnalysisOrder
        {
            Kind = AnalysisKind.Seek,
            Run = order with { Paths = order.Paths ?? DefaultPaths(AnalysisKind.Seek) },
            Targets = [request.Target],
            Levers = request.Levers,
            Probability = request.Probability,
            Budget = request.Budget,
            From = request.From,
        };
    }

    /// <summary>Gets what is asked.</summary>
    [Id(0)]
    public required AnalysisKind Kind { get; init; }

    /// <summary>Gets what the runs have in common: paths, seed, design, view, level, what is replaced in the scenario, and for <see cref="AnalysisKind.Value"/> the other scenarios that are chosen between. All else is for the analysis to say.</summary>
    [Id(1)]
    public RunOrder Run { get; init; } = new();

    /// <summary>Gets the identifiers of the targets that are asked about; empty for all. A discovery and a search have one, and so has a value where nothing is chosen between.</summary>
    [Id(2)]
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Gets the names of levers: for deadlines of those that are set, for <see cref="AnalysisKind.Sensitivity"/> of those that are drawn evenly between their bounds, so that it says of them alone.</summary>
    [Id(3)]
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>Gets in what portions figures enter a review; null for one by one, or by date where they are many.</summary>
    [Id(8)]
    public StepBy? Steps { get; init; }

    /// <summary>Gets the times that forecasts are scored from; empty for the ends of all years that tell anything.</summary>
    [Id(9)]
    public ImmutableArray<AsOf> Times { get; init; } = [];

    /// <summary>Gets what became of targets, as CSV with the columns target, outcome and source; empty for what figures tell alone.</summary>
    [Id(10)]
    public string Outcomes { get; init; } = "";

    /// <summary>Gets whether an audit is to be made before any path, without a run.</summary>
    [Id(11)]
    public bool WithoutRun { get; init; }

    /// <summary>Gets whether it is sought where a target is met; else where it is missed.</summary>
    [Id(12), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OfMet { get; init; }

    /// <summary>Gets the most boxes that are sought, from 1 to <see cref="MaxOfBoxes"/>; null for three.</summary>
    [Id(13), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? Boxes { get; init; }

    /// <summary>Gets the most factors that a box restricts, from 1 to <see cref="MaxOfBoxes"/>; null for four.</summary>
    [Id(14), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? Factors { get; init; }

    /// <summary>Gets whether a choice is worth the measure of its target; else whether targets are met.</summary>
    [Id(15), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByMeasure { get; init; }

    /// <summary>Gets by what is sought: one lever or parameter, or, where there are several, or a cost or a <see cref="Budget"/>, the levers of a mix.</summary>
    [Id(16), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<SoughtLever> Levers { get; init; }

    /// <summary>Gets the probability that is sought, between 0 and 1, both excluded; null for the most probable mix under a budget.</summary>
    [Id(17), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double? Probability { get; init; }

    /// <summary>Gets what may be spent on levers, 0 or above; null for any cost.</summary>
    [Id(18), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double? Budget { get; init; }

    /// <summary>Gets the year from which levers that are sought by have their settings; null for all years.</summary>
    [Id(19), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? From { get; init; }

    /// <summary>Gets whether factors are drawn again for their total indices, in runs of their own, besides what an ordinary run says of drivers.</summary>
    [Id(20), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Total { get; init; }
}
