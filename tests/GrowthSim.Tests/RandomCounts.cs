namespace GrowthSim.Tests;

/// <summary>Random counts as they are distributed, for tests of intervals that need no model.</summary>
internal static class RandomCounts
{
    /// <summary>Returns how often of n times something of probability p happens: the times between are geometric (Devroye 1986).</summary>
    public static int Binomial(Random random, int n, double p)
    {
        if (p > 0.5)
        {
            return n - Binomial(random, n, 1 - p);
        }

        int hits = 0;
        for (double at = Gap(); at < n; at += 1 + Gap())
        {
            hits++;
        }

        return hits;
        double Gap() => p > 0 ? Math.Floor(Math.Log(1 - random.NextDouble()) / Math.Log(1 - p)) : double.PositiveInfinity;
    }
}
