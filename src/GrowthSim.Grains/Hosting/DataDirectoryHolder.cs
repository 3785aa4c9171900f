namespace GrowthSim.Grains.Hosting;

/// <summary>The process that holds a data directory, as it wrote itself down.</summary>
/// <param name="ProcessId">Its identifier; 0 where it could not be read.</param>
/// <param name="Since">Since when; null where it could not be read.</param>
public sealed record DataDirectoryHolder(int ProcessId, DateTimeOffset? Since)
{
    public override string ToString() => ProcessId == 0 ? "another process" : $"process {ProcessId} (since {Since:u})";
}
