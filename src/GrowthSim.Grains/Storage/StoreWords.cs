namespace GrowthSim.Grains.Storage;

/// <summary>What is said of a store that fails: cause and remedy, without paths and addresses.</summary>
internal static class StoreWords
{
    public const string Full = "The store is full: there is no room for what is to be kept. Make room on its disk, or allow it more memory or a greater quota; what waits is written then.";

    public const string ReadOnly = "The store cannot be written: its disk, its folder or its server takes no writes. Mount the disk for writing, give this program the right to write, or point it at the server that takes writes.";

    public const string Busy = "The store is held by another program, which does not let go of it. End that program, or wait for it.";

    public const string Damaged = "The file of the store is damaged. Start the program again: it sets the file aside, carries over what is whole, and makes the rest again; or bring back a backup.";

    public const string Emptied =
        "The store was emptied while it was in use: what this silo had stored is gone (FLUSHALL, a server that keeps nothing on disk, a file that was deleted?). Bring back a backup, or order again; figures on record are to be recorded again.";

    public const string TooManyFiles = "This program may open no more files, so that the store cannot be used. Allow it more (ulimit -n 1024 or above), and start it again.";

    public const string Failing = "The disk of the store fails to read or write. Look at the disk, and at the system's log.";

    public static string Newer(long schema, long known) => $"The store was written by a newer version of GrowthSim (schema {schema}; this one knows {known}). Use that version, or another data folder.";
}
