using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Drivers.Documents;

/// <summary>What drives a target.</summary>
public sealed record DrivenTargetDocument
{
    /// <summary>Gets the target's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Gets its name for people.</summary>
    public required DocumentText Name { get; init; }

    /// <summary>Gets its group.</summary>
    public required string Group { get; init; }

    /// <summary>Gets its group for people.</summary>
    public required DocumentText GroupName { get; init; }

    /// <summary>Gets its probability, of all paths of the run.</summary>
    public required double? Probability { get; init; }

    /// <summary>Gets the first-order indices of whether it is met, the greatest first.</summary>
    public required ImmutableArray<FactorIndexDocument> Hit { get; init; }

    /// <summary>Gets the first-order indices of the rank of its measure, the greatest first.</summary>
    public required ImmutableArray<FactorIndexDocument> Measure { get; init; }

    /// <summary>Gets its probability with each factor low and high, the greatest change first.</summary>
    public required ImmutableArray<TornadoDocument> Tornado { get; init; }

    /// <summary>Gets its probability under changed assumptions, the parameter with the greatest change first; left out where that is not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<AssumptionDocument> Assumptions { get; init; }

    /// <summary>Gets what each factor does alone and together with others, the greatest index first; left out where that is not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<TotalDocument> Total { get; init; }

    internal static DrivenTargetDocument Of(TargetOutcome target, TargetDrivers drivers, string language, TargetAssumptions? assumptions, TargetTotals? totals) => new()
    {
        Id = target.Id,
        Name = DocumentText.Of(target.Title, language),
        Group = target.Group,
        GroupName = DocumentText.Of(target.GroupName, language),
        Probability = FiniteNumber.OrNull(target.Probability.Value),
        Hit = Indices(drivers, effect => effect.Hit),
        Measure = Indices(drivers, effect => effect.Measure),
        Tornado = [.. drivers.Effects.OrderByDescending(effect => effect.Swing).Select(TornadoDocument.Of)],
        Assumptions = assumptions is null ? default : [.. assumptions.Parameters.SelectMany(AssumptionDocument.Of)],
        Total = totals is null ? default : [.. totals.Effects.Select(TotalDocument.Of)],
    };

    private static ImmutableArray<FactorIndexDocument> Indices(TargetDrivers drivers, Func<FactorEffect, Estimate> index) =>
        [.. drivers.Effects.OrderByDescending(effect => index(effect).Value).Select(effect => FactorIndexDocument.Of(effect.Factor, index(effect)))];
}
