using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation.Figures;

/// <summary>
/// Fits what the free draws of a conditioned plan are drawn from: a normal distribution of those scores that figures move, by adaptive importance sampling in rounds (Bugallo et al., 2017), whose weights are tempered for as long as they
/// are too uneven to learn from. A function of the plan alone.
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

    /// <summary>The share of paths that counts with which no fit is needed.</summary>
    private const double Enough = 0.8;

    /// <summary>The share of paths that counts at which a round learns.</summary>
    private const double Learning = 0.1;

    /// <summary>The standard errors by which a mean, a variance or a correlation differs from that of independent standard scores before it is fitted.</summary>
    private const double Significance = 5;

    /// <summary>The most scores that are fitted: beyond, the errors of their covariances cost more than they gain.</summary>
    private const int MaxScores = 48;

    /// <summary>By how much the fitted distribution is wider than the sample's, so that its tails are not the lighter ones.</summary>
    private const double Widening = 1.1;

    /// <summary>The least share of a score's variance that the others leave it.</summary>
    private const double MinVariance = 1e-4;

    /// <summary>Fits the proposal of a plan with weights.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <exception cref="ModelException">The figures cannot be under the model.</exception>
    public static ProposalFit Of(RunPlan plan, YieldPoint yieldPoint)
    {
        FigureProbe probe = new(plan, yieldPoint);
        RunSettings settings = plan.Settings with { Design = SamplingDesign.Plain };
        ProposalFit? best = null;
        Proposal? proposal = null;
        int worse = 0;
        for (int round = 0; round < MaxRounds && worse < 2; round++)
        {
            WeightedScores scores = new(TapeSample.Run(probe.Scores(proposal), settings, probe.Draws.Length, FirstPath + ((long)round * Paths), Paths, yieldPoint));
            if (!scores.IsPossible && best is null)
            {
                throw new ModelException([Contradiction(probe, settings, yieldPoint)]);
            }

            worse = best is null || scores.Share > best.EffectiveShare * 1.1 || scores.Share < Learning ? 0 : worse + 1;
            if (best is null || scores.Share > best.EffectiveShare)
            {
                best = new ProposalFit(proposal, scores.LogMean, scores.Share);
            }

            if (scores.Share >= Enough)
            {
                break;
            }

            scores.TemperTo(Learning);
            proposal = Fit(probe.Draws, scores);
        }

        return best! with { Priors = PriorSpreads.Of(probe, plan, yieldPoint) };
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

    private static Proposal Fit(ImmutableArray<FreeDraw> draws, WeightedScores scores)
    {
        double[] means = [.. Enumerable.Range(0, draws.Length).Select(scores.Mean)];
        double[] variances = [.. means.Select((mean, score) => scores.Covariance(score, mean, score, mean))];
        double error = 1 / Math.Sqrt(scores.EffectiveSize);
        double[] moved = [.. means.Select((mean, score) => Math.Max(Math.Abs(mean), Math.Abs(variances[score] - 1) / Math.Sqrt(2)) / error)];
        int[] alone = [.. Enumerable.Range(0, draws.Length).Where(score => moved[score] > Significance).OrderByDescending(score => moved[score]).ThenBy(score => score).Take(MaxScores)];

        // One that has not moved itself may have come to hang together with one that has.
        bool IsTied(int score) => Array.Exists(alone, other => Math.Abs(scores.Covariance(score, means[score], other, means[other])) > Significance * error * Math.Sqrt(variances[score] * variances[other]));
        int[] fitted = [.. alone.Concat(Enumerable.Range(0, draws.Length).Except(alone).Where(IsTied)).Take(MaxScores).Order()];
        double[,] covariance = new double[fitted.Length, fitted.Length];
        for (int row = 0; row < fitted.Length; row++)
        {
            covariance[row, row] = Math.Max(variances[fitted[row]], 1e-6) * Widening;
            for (int column = 0; column < row; column++)
            {
                double together = scores.Covariance(fitted[row], means[fitted[row]], fitted[column], means[fitted[column]]);
                bool isSignificant = Math.Abs(together) > Significance * error * Math.Sqrt(variances[fitted[row]] * variances[fitted[column]]);
                covariance[row, column] = covariance[column, row] = isSignificant ? together * Widening : 0;
            }
        }

        double[,] factor = FactorOf(covariance);
        return new Proposal(
            [.. fitted.Select(score => draws[score])],
            [.. fitted.Select(score => means[score])],
            [.. Enumerable.Range(0, fitted.Length).Select(row => Enumerable.Range(0, row + 1).Select(column => factor[row, column]).ToImmutableArray())]);
    }

    /// <summary>The lower Cholesky factor; where correlations that were left out have made the matrix impossible, of one whose correlations are weaker.</summary>
    private static double[,] FactorOf(double[,] covariance)
    {
        double weaker = 1;
        double[,]? factor;
        while ((factor = FactorOf(covariance, weaker)) is null)
        {
            weaker *= 0.8;
        }

        return factor;
    }

    private static double[,]? FactorOf(double[,] covariance, double weaker)
    {
        int size = covariance.GetLength(0);
        double[,] factor = new double[size, size];
        for (int column = 0; column < size; column++)
        {
            for (int row = column; row < size; row++)
            {
                double rest = covariance[row, column] * (row == column ? 1 : weaker);
                for (int k = 0; k < column; k++)
                {
                    rest -= factor[row, k] * factor[column, k];
                }

                if (row == column && rest < MinVariance * covariance[row, row])
                {
                    return null;
                }

                factor[row, column] = row == column ? Math.Sqrt(rest) : rest / factor[column, column];
            }
        }

        return factor;
    }
}
