using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>What figures taught about a parameter.</summary>
internal sealed record ReviewParameterDocument(string Name, string Unit, string UnitName, SpreadDocument Prior, SpreadDocument Posterior, double? Learnt)
{
    public static ReviewParameterDocument Of(ParameterOutcome parameter, string language) =>
        new(parameter.Title.In(language), parameter.Unit, parameter.UnitName.In(language), Spread(parameter.Prior), Spread(parameter.Posterior), ExpectationDocument.OrNull(parameter.Learnt));

    private static SpreadDocument Spread(Spread spread) => new(ExpectationDocument.OrNull(spread.Mean), ExpectationDocument.OrNull(spread.StandardDeviation));
}
