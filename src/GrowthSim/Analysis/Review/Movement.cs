using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Review;

/// <summary>By how much a probability has moved from one run to another on the same random numbers.</summary>
/// <param name="Change">The later probability less the earlier; NaN where one of them is not known.</param>
/// <param name="Error">The half-width of the interval of the change; NaN where it cannot be told.</param>
public readonly record struct Movement(double Change, double Error)
{
    /// <summary>What is said where one of the probabilities is not known.</summary>
    internal static readonly Movement Unknown = new(double.NaN, double.NaN);

    /// <summary>Gets whether it is more than its error.</summary>
    public bool IsClear => Math.Abs(Change) > Error;

    /// <summary>Compares two shares of hits over sets of paths that belong together.</summary>
    /// <param name="hitsBefore">The hits of the earlier run, set by set.</param>
    /// <param name="pathsBefore">Its paths.</param>
    /// <param name="hitsNow">The hits of the later run.</param>
    /// <param name="pathsNow">Its paths.</param>
    /// <param name="level">The confidence level of the error.</param>
    /// <remarks>
    /// Each share is a ratio ΣH/ΣV. What a set adds to the difference, to first order, is e = (H' − p'V')/ΣV' − (H − pV)/ΣV; the variance is G/(G − 1)·Σe² over G sets (Cochran, 1977, for the ratio of sums), with Student's quantile. What both runs owe
    /// to the same random numbers cancels within a set, and is no part of the error.
    /// </remarks>
    internal static Movement Between(ReadOnlySpan<long> hitsBefore, ReadOnlySpan<long> pathsBefore, ReadOnlySpan<long> hitsNow, ReadOnlySpan<long> pathsNow, double level)
    {
        (double before, double allBefore) = Share(hitsBefore, pathsBefore);
        (double now, double allNow) = Share(hitsNow, pathsNow);
        if (allBefore == 0 || allNow == 0)
        {
            return Unknown;
        }

        int sets = 0;
        double squares = 0;
        for (int set = 0; set < pathsBefore.Length; set++)
        {
            if (pathsBefore[set] + pathsNow[set] > 0)
            {
                double part = ((hitsNow[set] - (now * pathsNow[set])) / allNow) - ((hitsBefore[set] - (before * pathsBefore[set])) / allBefore);
                squares += part * part;
                sets++;
            }
        }

        double deviation = sets < 2 ? double.NaN : Math.Sqrt(squares * sets / (sets - 1));
        return new Movement(now - before, deviation == 0 ? 0 : deviation * StudentT.InvCDF(0, 1, Math.Max(1, sets - 1), (1 + level) / 2));
    }

    private static (double Share, double Paths) Share(ReadOnlySpan<long> hits, ReadOnlySpan<long> paths)
    {
        (long hit, long all) = (0, 0);
        for (int set = 0; set < paths.Length; set++)
        {
            hit += hits[set];
            all += paths[set];
        }

        return (all == 0 ? double.NaN : (double)hit / all, all);
    }
}
