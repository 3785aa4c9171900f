using System.Collections.Immutable;
using GrowthSim.Language;

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
    public LocalizedText CostUnit { get; init; } = LocalizedText.Empty;

    /// <summary>Gets the year from which all levers have their settings; null for all years.</summary>
    public int? From { get; init; }

    /// <summary>Returns how a setting is written: of levers that have it from a year on, by year.</summary>
    /// <param name="setting">The setting.</param>
    public string Equation(double setting) => SeekQuestion.Written(setting, From);

    /// <summary>Returns what a mix costs.</summary>
    /// <param name="settings">A setting for each lever.</param>
    public double Cost(ImmutableArray<double> settings) => Levers.Select((lever, place) => lever.Of(settings[place])).Sum();

    /// <summary>Throws where there is nothing to seek, or what is sought has no price.</summary>
    internal void Check()
    {
        if (Probability is null && Budget is null)
        {
            throw new ArgumentException("Neither a probability nor a budget is given: give one of the two at least.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(Budget ?? 0, nameof(Budget));
        if (Levers.Length is 0 or > MaxLevers)
        {
            throw new ArgumentException($"There are {Levers.Length} levers: give from one to {MaxLevers}.");
        }

        if (Levers.FirstOrDefault(lever => !(lever.Full > 0)) is MixLever free)
        {
            throw new ArgumentException($"{free.Name} has a cost of {free.Cost} between {free.Least} and {free.Most}: a lever needs a cost above 0 and two different ends.");
        }
    }
}
