using System.Collections.Immutable;

namespace GrowthSim.Analysis.Seeking;

/// <summary>What is sought of several levers: the cheapest mix with which a target is as probable as is wanted, or the most probable one that a budget pays for. One of the two is given at least.</summary>
/// <param name="Target">The target's identifier.</param>
/// <param name="Probability">The probability that is wanted, between 0 and 1, both excluded; null for the most probable mix under the budget.</param>
/// <param name="Budget">What may be spent, 0 or above, in the unit of costs; null for any cost.</param>
/// <param name="Levers">The levers, from one to <see cref="MaxLevers"/>, each with two different ends and a cost above 0.</param>
public sealed record MixQuestion(string Target, double? Probability, double? Budget, ImmutableArray<MixLever> Levers)
{
    /// <summary>The most levers of a mix.</summary>
    public const int MaxLevers = 8;

    /// <summary>Gets the unit of all costs for people; empty where none is stated.</summary>
    public string CostUnit { get; init; } = "";

    /// <summary>Returns what a mix costs.</summary>
    /// <param name="settings">A setting for each lever.</param>
    public double Cost(ImmutableArray<double> settings) => Levers.Select((lever, place) => lever.Of(settings[place])).Sum();
}
