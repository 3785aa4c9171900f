using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes.Comparisons;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Outcomes;

/// <summary>What a run says: the probability of each target with its interval, of all of them together, and the projections.</summary>
public sealed record RunOutcome
{
    /// <summary>Gets the identity of the plan: all that determines the numbers but the number of paths.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the model's name for people.</summary>
    public required LocalizedText ModelTitle { get; init; }

    /// <summary>Gets the model's revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenario's identifier.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets the scenario's name for people.</summary>
    public required LocalizedText ScenarioTitle { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the number of paths that were simulated, failed ones included.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the sampling design.</summary>
    public required SamplingDesign Design { get; init; }

    /// <summary>Gets from when the run looked: it used the figures that were known then; null for none.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Gets what the figures made of the run; null where none were used.</summary>
    public ConditioningOutcome? Conditioning { get; init; }

    /// <summary>Gets the parameters that figures tell about, in the order of the model.</summary>
    public ImmutableArray<ParameterOutcome> Parameters { get; init; } = [];

    /// <summary>Gets the version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets whether the run was stopped before its last path.</summary>
    public bool Partial { get; init; }

    /// <summary>Gets the number of paths that failed; they count for no target and no average.</summary>
    public required long FailedPaths { get; init; }

    /// <summary>Gets the first failed paths with what went wrong on each.</summary>
    public ImmutableArray<FailedPath> Failures { get; init; } = [];

    /// <summary>Gets the confidence level of all intervals, such as 0.95.</summary>
    public required double Level { get; init; }

    /// <summary>Gets the probabilities of the quantiles that were read, ascending.</summary>
    public ImmutableArray<double> QuantileProbabilities { get; init; } = Quantiles.Default;

    /// <summary>Gets the scored targets in the order of the model.</summary>
    public required ImmutableArray<TargetOutcome> Targets { get; init; }

    /// <summary>Gets the targets that are not scored.</summary>
    public required ImmutableArray<NotScored> NotScored { get; init; }

    /// <summary>Gets the targets together.</summary>
    public required JointOutcome Joint { get; init; }

    /// <summary>Gets the events that few paths meet; null where the run was not asked to estimate them.</summary>
    public ImmutableArray<RareOutcome>? Rare { get; init; }

    /// <summary>Gets the projections of all sector and indicator series, in the order of the model.</summary>
    public required ImmutableArray<Projection> Projections { get; init; }

    /// <summary>Gets how the scenario differs from others that it was compared with, path by path; none where none were asked for.</summary>
    public ImmutableArray<ComparisonOutcome> Comparisons
    {
        get;

        // One empty array for all: arrays are equal where they are the same.
        init => field = value.IsDefaultOrEmpty ? [] : value;
    } = [];

    /// <summary>Gets half the width of the widest interval of a target's probability; 0 where no target is scored.</summary>
    public double WidestHalfWidth => Targets.IsEmpty ? 0 : Targets.Max(target => target.Probability.HalfWidth);

    /// <summary>Returns what the run says of a target.</summary>
    /// <param name="id">The target's identifier in the model, such as <c>growth_2025</c>.</param>
    /// <exception cref="KeyNotFoundException">No scored target has it; the message says which was probably meant.</exception>
    public TargetOutcome Target(string id) =>
        Targets.FirstOrDefault(target => target.Id == id) ?? throw Unknown("scored target", id, Targets.Select(target => target.Id));

    /// <summary>Returns the projection of a series.</summary>
    /// <param name="variable">The variable's full name, such as <c>value_added</c> or <c>services.value_added</c>.</param>
    /// <exception cref="KeyNotFoundException">No series that is reported has it; the message says which was probably meant.</exception>
    public Projection Projection(string variable) =>
        Projections.FirstOrDefault(series => series.Variable == variable) ?? throw Unknown("projection", variable, Projections.Select(series => series.Variable));

    /// <summary>Reads the outcome of a run.</summary>
    /// <param name="merged">What its paths added up to.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    /// <param name="partial">Whether the run was stopped before its last path.</param>
    /// <param name="quantiles">The probabilities of the quantiles; <see cref="Quantiles.Default"/> where there are none.</param>
    public static RunOutcome From(BlockResult merged, double level, bool partial, ImmutableArray<double> quantiles = default)
    {
        ArgumentNullException.ThrowIfNull(merged);
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        }

        RunPlan plan = merged.Prepared.Plan;
        OutcomeReader reader = new(merged, level, quantiles);
        return new RunOutcome
        {
            Id = plan.Id,
            Model = plan.Model.Id,
            ModelTitle = plan.Model.Title,
            Revision = plan.Revision,
            Scenario = plan.Scenario.Id,
            ScenarioTitle = plan.Scenario.Title,
            Seed = plan.Settings.Seed,
            Paths = merged.Paths,
            Design = plan.Settings.Design,
            AsOf = plan.AsOf,
            Conditioning = reader.Conditioning(),
            Parameters = reader.Parameters(),
            Engine = RunPlan.EngineVersion,
            Partial = partial,
            FailedPaths = merged.FailedPaths,
            Failures = reader.Failures(),
            Level = level,
            QuantileProbabilities = Quantiles.Checked(quantiles),
            Targets = reader.Targets(),
            NotScored = reader.NotScored(),
            Joint = reader.Joint(),
            Rare = reader.Rare(),
            Projections = reader.Projections(),
            Comparisons = reader.Comparisons(),
        };
    }

    private static KeyNotFoundException Unknown(string what, string name, IEnumerable<string> names) => new(
        Spelling.Nearest(name, names) is string nearest ? $"The run has no {what} '{name}'. Did you mean '{nearest}'?" : $"The run has no {what} '{name}'. It has: {string.Join(", ", names)}.");
}
