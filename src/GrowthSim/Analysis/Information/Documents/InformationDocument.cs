using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Information.Documents;

/// <summary>What it is worth to know a factor before choosing; null where nothing is known.</summary>
/// <param name="Name">The factor's name.</param>
/// <param name="Evppi">The expected value of perfect information about it, in the unit of the document.</param>
/// <param name="Lower">The interval's lower end, from 0.</param>
/// <param name="Upper">The upper end, to that of all information.</param>
/// <param name="IsParameter">Whether it is one uncertain number of the model; else shocks over the years, or several numbers together.</param>
/// <param name="Choices">The best actions from its lowest to its highest values.</param>
public sealed record InformationDocument(string Name, double? Evppi, double? Lower, double? Upper, bool IsParameter, ImmutableArray<ChoiceDocument> Choices)
{
    internal static InformationDocument Of(FactorInformation factor, ImmutableArray<string> actions) => new(
        factor.Factor,
        FiniteNumber.OrNull(factor.Value.Value),
        FiniteNumber.OrNull(factor.Value.Lower),
        FiniteNumber.OrNull(factor.Value.Upper),
        factor.IsParameter,
        [.. factor.Choices.Select(choice => new ChoiceDocument(actions[choice.Action], choice.Share, choice.UpTo is double upTo && double.IsFinite(upTo) ? upTo : null))]);
}
