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
}
