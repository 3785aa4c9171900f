namespace GrowthSim.Grains.Storage;

/// <summary>What somebody should know of a store.</summary>
public enum StoreNoticeKind
{
    /// <summary>The file is damaged, and was set aside; what of it is whole was carried over.</summary>
    DamagedFile,

    /// <summary>The file was written without checksums, by an earlier version, and was set aside; what cannot be made again was carried over.</summary>
    UncheckedFile,

    /// <summary>One stored state is damaged, and is kept aside.</summary>
    DamagedState,

    /// <summary>Nothing can be written from now on: what is done is not remembered.</summary>
    NotKept,
}
