using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation.Figures;

/// <summary>
/// Fits what the free draws of a conditioned plan are drawn from, for each group of figures by itself: adaptive importance sampling in rounds (Bugallo et al., 2017). A function of the plan alone.
/// </summary>
/// <param name="Proposal">The proposal; null where the draws' own distribution does.</param>
/// <param name="LogMeanWeight">The logarithm of the mean weight of a path.</param>
/// <param name="EffectiveShare">The share of paths that counts, of those it was measured on.</param>
internal sealed record ProposalFit(Proposal? Proposal, double LogMeanWeight, double EffectiveShare)
{
    /// <summary>Gets the means and standard deviations of the parameters that figures tell about, as they are without them.</summary>
    public ImmutableArray<(double Mean, double StandardDeviation)> Priors { get; init; } = [];

    /// <summary>The paths of a round.</summary>
    private const int Paths = 16_384;

    /// <summary>The first path of the rounds: far beyond those of any run, so that nothing is fitted to a run's own paths.</summary>
    private const long FirstPath = 1L << 36;

    private const int MaxRounds = 16;

    /// <summary>The most times that the draws behind a group are tried on a path.</summary>
    private const int MaxTries = 64;

    /// <summary>The most by which tries multiply the operations of a path.</summary>
    private const double MaxCost = 8;

    /// <summary>Fits the proposal of a plan with weights.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <exception cref="ModelException">The figures cannot be under the model.</exception>
    public static ProposalFit Of(RunPlan plan, YieldPoint yieldPoint)
    {
        FigureProbe probe = new(plan, yieldPoint);
        RunSettings settings = plan.Settings with { Design = SamplingDesign.Plain };
        GroupFit[] fits = [.. probe.Groups.Select((group, place) => new GroupFit(place, probe.DrawsOf(group)))];
        for (int round = 0; round < MaxRounds; round++)
        {
            GroupFit[] open = [.. fits.Where(fit => !fit.IsDone)];
            if (open.Length == 0)
            {
                break;
            }

            Tape tape = probe.Scores([.. open.Select(fit => (fit.Group, fit.Block))]);
            TapeSample sample = TapeSample.Run(tape, settings, open.Sum(fit => fit.Draws.Length + 1), FirstPath + ((long)round * Paths), Paths, yieldPoint);
            int output = 0;
            foreach (GroupFit fit in open)
            {
                if (!fit.Learn(sample, output))
                {
                    throw new ModelException([Contradiction(probe, settings, yieldPoint)]);
                }

                output += fit.Draws.Length + 1;
            }
        }

        ProposalBlock[] blocks = [.. fits.Select(fit => Tried(fit, probe, plan)).OfType<ProposalBlock>()];
        Proposal? proposal = blocks.Length == 0 ? null : new Proposal([.. blocks]);
        WeightedScores all = new(TapeSample.Run(probe.Weight(proposal), settings, 0, FirstPath + ((long)MaxRounds * Paths), Paths, yieldPoint));
        return !all.IsPossible
            ? throw new ModelException([Contradiction(probe, settings, yieldPoint)])
            : new ProposalFit(proposal, all.LogMean, all.Share) { Priors = PriorSpreads.Of(probe, plan, yieldPoint) };
    }

    /// <summary>
    /// Returns what the draws of a group are drawn from, tried as often as makes most effective paths in a time. With a share s of paths that counts the weights of one try have a relative variance of v = 1/s − 1, those of n tries v/n,
    /// at C + n·c operations a path: (1 + v/n)·(C + n·c) is least at n = √(v·C/c).
    /// </summary>
    private static ProposalBlock? Tried(GroupFit fit, FigureProbe probe, RunPlan plan)
    {
        double ofTry = Math.Max(1, probe.Scores([(fit.Group, fit.Best)]).Instructions.Length);
        double other = Math.Max(ofTry, plan.Operations - ofTry);
        double most = Math.Clamp(Math.Floor(MaxCost * (ofTry + other) / ofTry), 1, MaxTries);
        int tries = (int)Math.Clamp(Math.Round(Math.Sqrt(((1 / fit.Share) - 1) * other / ofTry)), 1, most);
        return tries == 1 || fit.Draws.IsEmpty ? fit.Best : (fit.Best ?? new ProposalBlock(fit.Group, [], [], [])) with { Tries = tries };
    }

    private static ModelError Contradiction(FigureProbe probe, RunSettings settings, YieldPoint yieldPoint)
    {
        TapeSample sample = TapeSample.Run(probe.CanBe(), settings, probe.Figures.Length, FirstPath, Paths, yieldPoint);
        double[] shares = [.. Enumerable.Range(0, probe.Figures.Length).Select(figure => Share(sample.Of(figure)))];
        Observation figure = probe.Figures[Array.IndexOf(shares, shares.Min())];
        return ModelError.Of(
            figure.At,
            $"observations.{figure.Variable}",
            $"The figures on record cannot be under the model: on none of {Paths} paths can all of them, and the figure {Wording.Number(figure.Value)} of {figure.Year} on the fewest.",
            "Correct the figure or the model, give the figure an error, or use as_of_mode: substitute, which puts figures in their place and learns nothing from them.");
    }

    private static double Share(ReadOnlySpan<double> truths)
    {
        double sum = 0;
        foreach (double truth in truths)
        {
            sum += truth;
        }

        return sum / truths.Length;
    }
}
