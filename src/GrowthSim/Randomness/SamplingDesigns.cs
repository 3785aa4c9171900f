namespace GrowthSim.Randomness;

/// <summary>What the designs are called, and how their paths come in replicates.</summary>
public static class SamplingDesigns
{
    /// <summary>The number of paths of a replicate, where a design has such: a power of two that divides a block.</summary>
    /// <remarks>
    /// Small, so that 20,000 paths already make 78 replicates, whose spread is well known, and so that less than 256 paths are left over at the end of a run. Nets of 4,096 paths vary
    /// less by a fifth or so on the models at hand, and few of them make intervals wider by more than that.
    /// </remarks>
    public const int ReplicatePaths = 256;

    private static readonly string[] Names = ["plain", "antithetic", "lhs", "sobol"];

    /// <summary>Gets the names on the command line and in documents, in the order of <see cref="SamplingDesign"/>.</summary>
    public static IReadOnlyList<string> AllNames => Names;

    /// <summary>Returns a design's name.</summary>
    /// <param name="design">The design.</param>
    public static string Name(this SamplingDesign design) => Names[(int)design];

    /// <summary>Finds the design of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="design">The design.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string name, out SamplingDesign design)
    {
        int place = Array.IndexOf(Names, name);
        design = (SamplingDesign)Math.Max(place, 0);
        return place >= 0;
    }

    /// <summary>Returns whether paths depend on each other within replicates of <see cref="ReplicatePaths"/>, which are independent.</summary>
    /// <param name="design">The design.</param>
    public static bool HasReplicates(this SamplingDesign design) => design >= SamplingDesign.LatinHypercube;
}
