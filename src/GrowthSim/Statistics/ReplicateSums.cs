namespace GrowthSim.Statistics;

/// <summary>What independent replicates say about one event: sums over the replicates, each of which has V paths that count, H of them hits.</summary>
/// <param name="Replicates">The number of replicates; not negative.</param>
/// <param name="Hits">The sum of H.</param>
/// <param name="HitSquares">The sum of H².</param>
/// <param name="Paths">The sum of V.</param>
/// <param name="PathSquares">The sum of V².</param>
/// <param name="Products">The sum of H·V.</param>
public readonly record struct ReplicateSums(long Replicates, long Hits, long HitSquares, long Paths, long PathSquares, long Products)
{
    /// <summary>Gets the share of hits; 0 without a path.</summary>
    public double Share => Paths == 0 ? 0 : (double)Hits / Paths;

    /// <summary>Gets how many independent paths would have a share of hits that varies as much; NaN where the replicates show no spread from which it could be told.</summary>
    /// <remarks>
    /// p(1 − p)/V, where V is the variance of the ratio p = ΣH/ΣV (Cochran, 1977): the sum of (H − p·V)² over R − 1, times R/(ΣV)². Where all replicates have one size, that is the sample
    /// variance of their shares over their number.
    /// </remarks>
    public double IndependentPaths
    {
        get
        {
            // In whole numbers, times (ΣV)²: replicates that all agree have no variance, and not a little of it.
            Int128 spread = ((Int128)HitSquares * Paths * Paths) - (2 * (Int128)Products * Hits * Paths) + ((Int128)PathSquares * Hits * Hits);
            double size = Paths;
            return Replicates < 2 || spread <= 0 ? double.NaN : Share * (1 - Share) * size * size * size * size * (Replicates - 1) / ((double)spread * Replicates);
        }
    }

    /// <summary>Returns the share of this event less that of another which excludes it, with the spread of the replicates' own differences as its error.</summary>
    /// <param name="other">The other event.</param>
    /// <param name="either">Either of them: with its squares follow those of the difference, (a − b)² = 2a² + 2b² − (a + b)².</param>
    /// <param name="independent">As how many independent paths all count at least: where no replicate shows a hit there is no spread.</param>
    /// <param name="level">The confidence level.</param>
    internal PairedDifference Less(ReplicateSums other, ReplicateSums either, double independent, double level)
    {
        if (either.Hits == 0)
        {
            return PairedDifference.Of(0, 0, Math.Max(1, (long)independent), level);
        }

        // As the variance of a ratio (Cochran, 1977), with the difference in place of the hits.
        double value = (double)(Hits - other.Hits) / Paths;
        double squares = (2.0 * HitSquares) + (2.0 * other.HitSquares) - either.HitSquares;
        double spread = squares - (2 * value * (Products - other.Products)) + (value * value * PathSquares);
        double error = Math.Sqrt(Math.Max(0, spread) * Replicates / (Replicates - 1)) / Paths;
        return PairedDifference.Of(value, error, Replicates - 1, level);
    }

    /// <summary>Returns whether the replicates are of one size and the hits of any two of them differ by at most one, and then the lesser number of hits and how many have one more.</summary>
    /// <remarks>For a given sum of whole numbers the sum of squares is least, and only then, if they differ by at most one.</remarks>
    internal bool DifferByOne(out long least, out long oneMore)
    {
        (least, oneMore) = Replicates == 0 ? (0, 0) : Math.DivRem(Hits, Replicates);
        return Replicates > 0
            && (Int128)PathSquares * Replicates == (Int128)Paths * Paths
            && HitSquares == ((Replicates - oneMore) * least * least) + (oneMore * (least + 1) * (least + 1));
    }
}
