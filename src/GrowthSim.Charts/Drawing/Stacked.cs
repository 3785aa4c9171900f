using System.Collections.Immutable;

namespace GrowthSim.Charts.Drawing;

/// <summary>Moves the base lines of texts apart, so that none stands on another.</summary>
public static class Stacked
{
    /// <summary>Returns places that are a distance apart at least, in the order given, and as near to those wanted as going down from the first allows.</summary>
    /// <param name="wanted">The places wanted, ascending.</param>
    /// <param name="distance">The least distance.</param>
    public static ImmutableArray<double> Apart(IEnumerable<double> wanted, double distance)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        double[] places = [.. wanted];
        for (int i = 1; i < places.Length; i++)
        {
            double missing = distance - (places[i] - places[i - 1]);
            if (missing > 0)
            {
                // Both give way, so that the middle stays where it is.
                places[i] += missing / 2;
                places[i - 1] -= missing / 2;
            }
        }

        for (int i = 1; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + distance);
        }

        return [.. places];
    }
}
