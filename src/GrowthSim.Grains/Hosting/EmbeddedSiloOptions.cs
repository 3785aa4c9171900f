using GrowthSim.Grains.Storage;
using GrowthSim.Language;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Hosting;

/// <summary>How a silo runs inside a program.</summary>
public sealed class EmbeddedSiloOptions
{
    /// <summary>The directory that keeps models, figures and runs; created where it is missing. One process at a time. Where it cannot be written the silo keeps them in memory.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The number of threads that simulate; by default one per processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The bytes that runs may hold while they simulate; by default three quarters of what the process may use.</summary>
    public long RunMemory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;

    /// <summary>How long to wait for another process to give the data directory back.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told once who holds the data directory, when the wait for it begins.</summary>
    public Action<DataDirectoryHolder>? WaitingForDirectory { get; init; }

    /// <summary>Told what goes wrong in the store and is gone on without: a damaged file or state, and once that nothing can be written. Called on any thread.</summary>
    public Action<StoreNotice>? Notice { get; init; }

    /// <summary>How long a stop waits for finished runs to hand their projections to sectors and indicators.</summary>
    public TimeSpan HandOverTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A model that the program has read already, with its meaning: the silo need not read it again.</summary>
    public (ModelText Text, ModelDefinition Definition)? Model { get; init; }

    /// <summary>Adds logging; without it nothing is logged.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
