namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>Two targets in the run.</summary>
/// <param name="First">The identifier of the one that stands first in the model.</param>
/// <param name="Second">The identifier of the other.</param>
/// <param name="FirstProbability">The probability of the first.</param>
/// <param name="SecondProbability">The probability of the second.</param>
/// <param name="Both">The probability that both are met.</param>
/// <param name="Lower">The lower end of its interval.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Product">What it would be were they independent.</param>
/// <param name="Difference">Both less the product.</param>
/// <param name="Error">The half-width of the interval of that.</param>
/// <param name="Phi">The correlation of the two verdicts.</param>
/// <param name="PValue">The probability of one as far from 0 were they independent, adjusted for all pairs.</param>
public sealed record PairDocument(
    string First,
    string Second,
    double FirstProbability,
    double SecondProbability,
    double Both,
    double Lower,
    double Upper,
    double Product,
    double Difference,
    double Error,
    double Phi,
    double PValue)
{
    internal static PairDocument Of(TargetPair pair) => new(
        pair.First,
        pair.Second,
        pair.FirstProbability,
        pair.SecondProbability,
        pair.Joint.Value,
        pair.Joint.Lower,
        pair.Joint.Upper,
        pair.Product,
        pair.Difference,
        pair.Error,
        pair.Phi,
        pair.AdjustedPValue);
}
