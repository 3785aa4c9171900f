namespace GrowthSim.Randomness;

/// <summary>How the uniforms of the paths are laid out. All designs are functions of (seed, draw, year, path).</summary>
public enum SamplingDesign
{
    /// <summary>Independent uniforms on every path.</summary>
    Plain,

    /// <summary>Paths 2i and 2i + 1 are a pair: where one sees u, the other sees 1 − u (Hammersley and Morton 1956).</summary>
    Antithetic,
}
