namespace GrowthSim.Grains;

/// <summary>Why an order is refused.</summary>
[GenerateSerializer, Alias("growthsim.RefusalReason")]
public enum RefusalReason
{
    /// <summary>The model, the scenario, the settings or the order itself is wrong.</summary>
    Wrong = 0,

    /// <summary>The run needs more memory than runs may hold.</summary>
    TooLarge = 1,

    /// <summary>As many runs wait as may; the same order may be taken later.</summary>
    QueueFull = 2,
}
