using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Review.Documents;

/// <summary>What figures taught about a parameter.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UnitName">The unit for people.</param>
/// <param name="Prior">What was assumed of it.</param>
/// <param name="Posterior">What is said given the figures.</param>
/// <param name="Learnt">The part of its spread that figures took away.</param>
public sealed record ReviewParameterDocument(string Name, string Unit, string UnitName, SpreadDocument Prior, SpreadDocument Posterior, double? Learnt)
{
    internal static ReviewParameterDocument Of(ParameterOutcome parameter, string language) =>
        new(parameter.Title.In(language), parameter.Unit, parameter.UnitName.In(language), Spread(parameter.Prior), Spread(parameter.Posterior), FiniteNumber.OrNull(parameter.Learnt));

    private static SpreadDocument Spread(Spread spread) => new(FiniteNumber.OrNull(spread.Mean), FiniteNumber.OrNull(spread.StandardDeviation));
}
