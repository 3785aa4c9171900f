namespace GrowthSim.Statistics;

/// <summary>Many tests at once: the step-down procedure of Holm (1979), which keeps the probability of any false finding below the level, whatever the tests have in common.</summary>
public static class Holm
{
    /// <summary>Returns the adjusted p-values, in the order of the given ones: a finding is one whose adjusted value is below the level of error.</summary>
    /// <param name="pValues">The p-values, each in [0, 1].</param>
    public static double[] Adjusted(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        double[] adjusted = new double[pValues.Count];
        double greatest = 0;
        int rank = 0;
        foreach (int test in Enumerable.Range(0, adjusted.Length).OrderBy(test => pValues[test]))
        {
            greatest = Math.Max(greatest, Math.Min(1, (adjusted.Length - rank++) * pValues[test]));
            adjusted[test] = greatest;
        }

        return adjusted;
    }
}
