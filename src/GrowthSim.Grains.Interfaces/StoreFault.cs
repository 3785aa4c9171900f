namespace GrowthSim.Grains;

/// <summary>What is wrong with a store.</summary>
[GenerateSerializer, Alias("growthsim.StoreFault")]
public enum StoreFault
{
    /// <summary>Something else: the message says what.</summary>
    Other = 0,

    /// <summary>There is no room for what is to be written.</summary>
    Full = 1,

    /// <summary>It may not be written.</summary>
    ReadOnly = 2,

    /// <summary>It does not answer. This may pass.</summary>
    Unreachable = 3,

    /// <summary>Another program holds it. This may pass.</summary>
    Busy = 4,

    /// <summary>What is stored is not what was written.</summary>
    Damaged = 5,

    /// <summary>What was stored is gone.</summary>
    Emptied = 6,

    /// <summary>A newer version wrote it.</summary>
    Newer = 7,

    /// <summary>The process may open no more files.</summary>
    TooManyFiles = 8,
}
