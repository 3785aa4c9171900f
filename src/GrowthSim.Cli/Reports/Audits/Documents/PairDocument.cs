using GrowthSim.Analysis.Audit;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>Two targets in the run.</summary>
internal sealed record PairDocument(
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
    public static PairDocument Of(TargetPair pair) => new(
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
