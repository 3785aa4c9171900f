namespace GrowthSim.Grains.Storage;

/// <summary>What the seal of a stored state says.</summary>
internal enum SealCheck
{
    /// <summary>It is what was written.</summary>
    Whole,

    /// <summary>It is not.</summary>
    Broken,

    /// <summary>It was stored without a seal, as earlier versions did: nothing can be said.</summary>
    Absent,
}
