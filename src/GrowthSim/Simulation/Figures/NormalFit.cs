using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;

namespace GrowthSim.Simulation.Figures;

/// <summary>A normal distribution of scores, fitted to a weighted sample of them.</summary>
internal static class NormalFit
{
    /// <summary>The standard errors by which a mean, a variance or a correlation differs from that of independent standard scores before it is fitted.</summary>
    private const double Significance = 3;

    /// <summary>The most scores that are fitted: beyond, the errors of their covariances cost more than they gain.</summary>
    private const int MaxScores = 48;

    /// <summary>By how much the fitted distribution is wider than the sample's, so that its tails are not the lighter ones.</summary>
    private const double Widening = 1.02;

    /// <summary>The least share of a score's variance that the others leave it.</summary>
    private const double MinVariance = 1e-4;

    public static ProposalBlock? Of(int group, ImmutableArray<FreeDraw> draws, WeightedScores scores, int first)
    {
        double[] means = [.. Enumerable.Range(first, draws.Length).Select(scores.Mean)];
        double Together(int one, int other) => scores.Covariance(first + one, means[one], first + other, means[other]);
        double[] variances = [.. Enumerable.Range(0, draws.Length).Select(score => Together(score, score))];
        double error = 1 / Math.Sqrt(scores.EffectiveSize);
        double[] moved = [.. means.Select((mean, score) => Math.Max(Math.Abs(mean), Math.Abs(variances[score] - 1) / Math.Sqrt(2)) / error)];
        int[] alone = [.. Enumerable.Range(0, draws.Length).Where(score => moved[score] > Significance).OrderByDescending(score => moved[score]).ThenBy(score => score).Take(MaxScores)];

        // One that has not moved itself may have come to hang together with one that has.
        bool IsTied(int score) => Array.Exists(alone, other => Math.Abs(Together(score, other)) > Significance * error * Math.Sqrt(variances[score] * variances[other]));
        int[] fitted = [.. alone.Concat(Enumerable.Range(0, draws.Length).Except(alone).Where(IsTied)).Take(MaxScores).Order()];
        if (fitted.Length == 0)
        {
            return null;
        }

        double[,] covariance = new double[fitted.Length, fitted.Length];
        for (int row = 0; row < fitted.Length; row++)
        {
            covariance[row, row] = Math.Max(variances[fitted[row]], 1e-6) * Widening;
            for (int column = 0; column < row; column++)
            {
                double together = Together(fitted[row], fitted[column]);
                bool isSignificant = Math.Abs(together) > Significance * error * Math.Sqrt(variances[fitted[row]] * variances[fitted[column]]);
                covariance[row, column] = covariance[column, row] = isSignificant ? together * Widening : 0;
            }
        }

        double[,] factor = FactorOf(covariance);
        return new ProposalBlock(
            group,
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
