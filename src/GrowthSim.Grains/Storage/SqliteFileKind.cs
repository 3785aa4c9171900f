namespace GrowthSim.Grains.Storage;

/// <summary>What a database file is.</summary>
internal enum SqliteFileKind
{
    /// <summary>New.</summary>
    Empty,

    /// <summary>Ours, and its tables are whole.</summary>
    Whole,

    /// <summary>Ours, of a version that sealed nothing.</summary>
    Unchecked,

    /// <summary>Damaged, or not ours.</summary>
    Damaged,
}
