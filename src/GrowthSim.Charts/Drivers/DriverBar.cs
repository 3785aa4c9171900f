using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Drivers;

/// <summary>What a factor does for a target.</summary>
/// <param name="Factor">The factor's name in the model.</param>
/// <param name="Title">Its name, in the reader's language.</param>
/// <param name="Low">The probability of the target with the factor in its lowest bin.</param>
/// <param name="High">The probability with the factor in its highest bin.</param>
/// <param name="FirstOrder">The share of the variance of whether the target is met that the factor alone explains.</param>
public sealed record DriverBar(string Factor, string Title, Estimate Low, Estimate High, Estimate FirstOrder)
{
    /// <summary>Gets the factor's own value in its lowest bin, in the reader's language; empty where it has none.</summary>
    public string LowText { get; init; } = "";

    /// <summary>Gets the factor's own value in its highest bin, in the reader's language; empty where it has none.</summary>
    public string HighText { get; init; } = "";

    /// <summary>Gets the share that it explains with all others together: how often the verdict would change were it drawn again; null where that was not asked for.</summary>
    public Estimate? Total { get; init; }
}
