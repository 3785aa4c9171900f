using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Randomness;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Simulation.Figures;

/// <summary>
/// How surprising figures are, one after the other: the probability of one as far out, on either side, given those before it. What a path says of the next figure is a probability and no count (Rao and Blackwell), so that small ones are
/// told from few paths; paths count by the density of the figures before.
/// </summary>
internal static class FigureSurprises
{
    private const int Paths = 16_384;

    /// <summary>The first path: far beyond those of any run and of any fit.</summary>
    private const long FirstPath = 1L << 37;

    /// <summary>The fewest paths that count with which a probability is told.</summary>
    private const double MinEffective = 50;

    /// <summary>Returns the probabilities; of figures that too few paths tell of, none.</summary>
    /// <param name="plan">The plan; it is conditioned on figures.</param>
    /// <param name="proposal">What its free draws are drawn from; null for their own distribution.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static ImmutableArray<FigureSurprise> Of(RunPlan plan, Proposal? proposal, YieldPoint yieldPoint)
    {
        FigureProbe probe = new(plan, yieldPoint);
        ImmutableArray<Language.Observation> figures = probe.Predicted;
        TapeSample sample = TapeSample.Run(probe.Predictions(proposal), plan.Settings with { Design = SamplingDesign.Plain }, 3 * figures.Length, FirstPath, Paths, yieldPoint);
        ImmutableArray<FigureSurprise>.Builder surprises = ImmutableArray.CreateBuilder<FigureSurprise>();
        for (int i = 0; i < figures.Length; i++)
        {
            WeightedScores said = new(sample, logarithms: (3 * i) + 2);
            if (said.IsPossible && said.EffectiveSize >= MinEffective)
            {
                double below = said.Mean(3 * i);
                surprises.Add(new FigureSurprise(figures[i], IntegralTransform.Tail(below, said.Mean((3 * i) + 1) - below)));
            }
        }

        return surprises.ToImmutable();
    }
}
