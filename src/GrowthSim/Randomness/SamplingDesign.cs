namespace GrowthSim.Randomness;

/// <summary>How the random numbers of the paths of a run relate to each other.</summary>
public enum SamplingDesign
{
    /// <summary>Every path has independent random numbers.</summary>
    Plain,

    /// <summary>
    /// Paths come in pairs, 2i and 2i + 1: the second uses 1 − u where the first uses u, so that errors which are odd in the draws cancel (Hammersley and
    /// Morton, 1956). Intervals of probabilities are then those of pairs, see <c>PairedInterval</c>.
    /// </summary>
    Antithetic,

    /// <summary>
    /// Every 256 successive paths are a Latin hypercube: each draw takes one number from each of 256 equal strata, in a random order of its own (McKay, Beckman and Conover, 1979).
    /// Intervals come from the spread between these replicates, see <c>ReplicateInterval</c>.
    /// </summary>
    LatinHypercube,

    /// <summary>
    /// Every 256 successive paths are a scrambled Sobol net over all draws (Owen, 1995): as even as a Latin hypercube in each draw, and even in many of them together. Yearly normal draws are
    /// put together by a Brownian bridge, so that the first coordinates carry most of the variance. Draws beyond the first 1,024 coordinates are Latin hypercubes.
    /// Intervals come from the spread between these replicates, see <c>ReplicateInterval</c>.
    /// </summary>
    Sobol,
}
