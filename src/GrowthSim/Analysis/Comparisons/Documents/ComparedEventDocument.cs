using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Comparisons.Documents;

/// <summary>An event under all scenarios. What stands beside its probabilities is the difference of the second scenario from the first; all pairs are in the list.</summary>
public sealed record ComparedEventDocument
{
    /// <summary>Gets the target's identifier; left out where it is several targets together.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>Gets the target's name for people; left out as the identifier is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? Name { get; init; }

    /// <summary>Gets the target's group; left out as the identifier is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    /// <summary>Gets the group for people; left out as the identifier is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? GroupName { get; init; }

    /// <summary>Gets the probability under each scenario, in their order.</summary>
    public required ImmutableArray<double?> Probabilities { get; init; }

    /// <summary>Gets the probability under the second less that under the first.</summary>
    public required double? Difference { get; init; }

    /// <summary>Gets the interval's lower end.</summary>
    public required double? Lower { get; init; }

    /// <summary>Gets the interval's upper end.</summary>
    public required double? Upper { get; init; }

    /// <summary>Gets how many times as many paths two runs that share no random numbers would need for the same error.</summary>
    public required double? VarianceRatio { get; init; }

    /// <summary>Gets whether it is settled which of the two is greater.</summary>
    public required bool Settled { get; init; }

    /// <summary>Gets the scenarios from the most probable to the least; null where not every pair is settled.</summary>
    public required ImmutableArray<string>? Ranking { get; init; }

    /// <summary>Gets all pairs of scenarios.</summary>
    public required ImmutableArray<ScenarioPairDocument> Pairs { get; init; }

    internal static ComparedEventDocument Of(ComparedEvent of, ImmutableArray<ComparedRun> runs)
    {
        ScenarioPair? leading = of.Pairs.FirstOrDefault(pair => pair is { First: 0, Second: 1 });
        return new ComparedEventDocument
        {
            Probabilities = [.. of.Probabilities.Select(probability => FiniteNumber.OrNull(probability.Value))],
            Difference = FiniteNumber.OrNull(leading?.Difference.Value ?? double.NaN),
            Lower = FiniteNumber.OrNull(leading?.Difference.Lower ?? double.NaN),
            Upper = FiniteNumber.OrNull(leading?.Difference.Upper ?? double.NaN),
            VarianceRatio = FiniteNumber.OrNull(leading?.Difference.VarianceRatio ?? double.NaN),
            Settled = leading?.IsSettled ?? false,
            Ranking = of.Ranking?.Select(place => runs[place].Name).ToImmutableArray(),
            Pairs = [.. of.Pairs.Select(pair => ScenarioPairDocument.Of(pair, runs))],
        };
    }
}
