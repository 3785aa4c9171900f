using System.Collections.Concurrent;
using Orleans.Storage;

namespace GrowthSim.Grains.Storage;

/// <summary>A file as long as it can be written; from the first write that fails on, the memory of this process. A run that nobody will remember still gives its answer.</summary>
/// <remarks>For a process that ends with its run: what a run of one command keeps bounds the memory.</remarks>
/// <param name="file">The file; null where it could not be opened.</param>
/// <param name="retreated">Told once why.</param>
internal sealed class RetreatingGrainStorage(SqliteGrainStorage? file, Action<StoreException> retreated) : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Entry> _memory = [];
    private int _isInMemory = file is null ? 1 : 0;

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        IGrainState<StoredBytes> stored = (IGrainState<StoredBytes>)grainState;
        if (_memory.TryGetValue((grainId, stateName), out Entry? entry))
        {
            (stored.State, stored.ETag, stored.RecordExists) = (new StoredBytes { Bytes = entry.Bytes }, entry.Version, true);
        }
        else if (file is not null)
        {
            await ReadFile(stateName, grainId, stored);
        }
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (file is not null && _isInMemory == 0)
        {
            try
            {
                await file.WriteStateAsync(stateName, grainId, grainState);
                return;
            }
            catch (Exception failure) when (SqliteFaults.Of(failure) is StoreException fault)
            {
                Retreat(fault);
            }
        }

        Entry entry = new(((IGrainState<StoredBytes>)grainState).State!.Bytes, Guid.NewGuid().ToString("N"));
        _memory[(grainId, stateName)] = entry;
        (grainState.ETag, grainState.RecordExists) = (entry.Version, true);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException("No grain clears its state.");

    private async Task ReadFile(string stateName, GrainId grainId, IGrainState<StoredBytes> stored)
    {
        try
        {
            await file!.ReadStateAsync(stateName, grainId, stored);
        }
        catch (Exception failure) when (SqliteFaults.Of(failure) is { } fault && fault.Fault != StoreFault.Damaged)
        {
            // What is stored is not known, and made again.
            Retreat(fault);
            (stored.State, stored.ETag, stored.RecordExists) = (new StoredBytes(), null!, false);
        }
    }

    private void Retreat(StoreException fault)
    {
        if (Interlocked.Exchange(ref _isInMemory, 1) == 0)
        {
            retreated(fault);
        }
    }

    private sealed record Entry(byte[] Bytes, string Version);
}
