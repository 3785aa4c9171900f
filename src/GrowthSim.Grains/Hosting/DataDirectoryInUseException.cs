namespace GrowthSim.Grains.Hosting;

/// <summary>Thrown where another process held the data directory for longer than one was ready to wait.</summary>
public sealed class DataDirectoryInUseException : Exception
{
    public DataDirectoryInUseException(string directory, DataDirectoryHolder holder, TimeSpan waited)
        : base($"The data directory {directory} is in use by {holder}; waited {waited.TotalSeconds:0.#} s. Let that process finish, or give this one a directory of its own with --data DIR.")
    {
        Directory = directory;
        Holder = holder;
    }

    public string Directory { get; }

    public DataDirectoryHolder Holder { get; }
}
