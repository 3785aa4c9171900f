using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Orleans.Serialization;
using Orleans.Storage;

namespace GrowthSim.Grains.Storage;

/// <summary>The storage of all grains: seals each state, checks the seal on reading, and says in our words what goes wrong in the store below it.</summary>
/// <remarks>A damaged state reads as one that was never written. It is kept aside in the same store under a name of its own, and <see cref="DamagedStates"/> knows of it until it is written over, or read again.</remarks>
/// <param name="store">The store, which takes <see cref="StoredBytes"/>.</param>
/// <param name="serializer">Orleans' binary form.</param>
/// <param name="damaged">Where damage is noted.</param>
/// <param name="isUnsealedRead">Whether states without a seal may be those of an earlier version. What can be made again is not read without one.</param>
/// <param name="translate">Says what an exception of the store means; null for one that is not of the store.</param>
/// <param name="notice">Told of each damaged state.</param>
/// <param name="place">Where the store is, for the log.</param>
/// <param name="logger">The log.</param>
internal sealed partial class CheckedGrainStorage(
    IGrainStorage store,
    Serializer serializer,
    DamagedStates damaged,
    bool isUnsealedRead,
    Func<Exception, StoreException?> translate,
    Action<StoreNotice>? notice,
    string place,
    ILogger<CheckedGrainStorage> logger) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        // What was damaged when this silo read it last may have been written over on another since.
        damaged.Forget<T>(grainId);
        GrainState<StoredBytes> stored = new(new StoredBytes());
        try
        {
            await store.ReadStateAsync(stateName, grainId, stored);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            StoreException? fault = Translated(failure, stateName, grainId);
            if (fault is null)
            {
                throw;
            }

            if (fault.Fault != StoreFault.Damaged)
            {
                throw fault;
            }

            // The page itself cannot be read: there is nothing to keep aside.
            damaged.Note<T>(new DamagedState(stateName, grainId, null));
            Tell(stateName, grainId, null);
        }

        grainState.ETag = stored.ETag;
        if (stored.RecordExists && TryRead(stateName, grainId, stored.State!.Bytes, out T? state))
        {
            (grainState.State, grainState.RecordExists) = (state!, true);
            return;
        }

        (grainState.State, grainState.RecordExists) = (Activator.CreateInstance<T>(), false);

        // No grain clears its state: one with a version and nothing in it was emptied by somebody else.
        if (stored.ETag is not null)
        {
            await Damaged<T>(stateName, grainId, stored.State!.Bytes);
        }
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        GrainState<StoredBytes> stored = new(new StoredBytes { Bytes = StateSeal.Close(stateName, grainId, serializer.SerializeToArray(grainState.State)) }, grainState.ETag);
        try
        {
            await store.WriteStateAsync(stateName, grainId, stored);
        }
        catch (InconsistentStateException) when (grainState.ETag is not null)
        {
            await CheckThere(stateName, grainId);
            throw;
        }
        catch (Exception failure) when (failure is not InconsistentStateException and not OperationCanceledException)
        {
            if (Translated(failure, stateName, grainId) is StoreException fault)
            {
                throw fault;
            }

            throw;
        }

        (grainState.ETag, grainState.RecordExists) = (stored.ETag, true);
        damaged.Forget<T>(grainId);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException("No grain clears its state: a state that is empty was emptied by somebody else.");

    private bool TryRead<T>(string stateName, GrainId grainId, byte[] stored, out T? state)
    {
        state = default;
        SealCheck check = StateSeal.Open(stateName, grainId, stored, out ReadOnlyMemory<byte> bytes);
        if (check == SealCheck.Broken || (check == SealCheck.Absent && !(isUnsealedRead && IsKept<T>())))
        {
            return false;
        }

        try
        {
            state = serializer.Deserialize<T>(bytes);
            return state is not null;
        }
#pragma warning disable CA1031 // Bytes without a seal may be anything, and fail to be read in any way.
        catch (Exception unreadable)
#pragma warning restore CA1031
        {
            LogUnreadable(logger, unreadable, stateName, grainId, place);
            return false;
        }
    }

    private static bool IsKept<T>() => !typeof(T).IsDefined(typeof(RemadeStateAttribute), inherit: false);

    private async Task Damaged<T>(string stateName, GrainId grainId, byte[] stored)
    {
        string? aside = await SetAside(stateName, grainId, stored);
        damaged.Note<T>(new DamagedState(stateName, grainId, aside));
        Tell(stateName, grainId, aside);
    }

    private void Tell(string stateName, GrainId grainId, string? aside)
    {
        LogDamaged(logger, stateName, grainId, place, aside);
        notice?.Invoke(new StoreNotice(StoreNoticeKind.DamagedState, $"{place} ({grainId}, {stateName})", aside ?? "", StoreFault.Damaged));
    }

    private async Task<string?> SetAside(string stateName, GrainId grainId, byte[] stored)
    {
        string aside = $"{stateName}.damaged-{Convert.ToHexStringLower(SHA256.HashData(stored).AsSpan(0, 4))}";
        try
        {
            await store.WriteStateAsync(aside, grainId, new GrainState<StoredBytes>(new StoredBytes { Bytes = stored }));
        }
        catch (InconsistentStateException)
        {
            // It is there already.
        }
#pragma warning disable CA1031 // A store that cannot be written must still be read; what is damaged stays where it is.
        catch (Exception unwritten)
#pragma warning restore CA1031
        {
            LogNotSetAside(logger, unwritten, stateName, grainId, place);
            return null;
        }

        return aside;
    }

    // A store that was emptied refuses a write as one does that another has written to.
    private async Task CheckThere(string stateName, GrainId grainId)
    {
        GrainState<StoredBytes> now = new(new StoredBytes());
        try
        {
            await store.ReadStateAsync(stateName, grainId, now);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (Translated(failure, stateName, grainId) is StoreException fault)
            {
                throw fault;
            }

            throw;
        }

        if (now.ETag is null)
        {
            throw new StoreException(StoreFault.Emptied, StoreWords.Emptied);
        }
    }

    private StoreException? Translated(Exception failure, string stateName, GrainId grainId)
    {
        StoreException? fault = translate(failure);
        if (fault is not null)
        {
            LogFailed(logger, failure, stateName, grainId, place, fault.Fault);
        }

        return fault;
    }

    [LoggerMessage(1, LogLevel.Error, "The state '{State}' of {Grain} in {Place} is damaged: it is not what was written. It is kept aside as '{Aside}', and what can be made again is made again.")]
    private static partial void LogDamaged(ILogger logger, string state, GrainId grain, string place, string? aside);

    [LoggerMessage(2, LogLevel.Warning, "The damaged state '{State}' of {Grain} in {Place} could not be kept aside; it stays where it is until it is written over.")]
    private static partial void LogNotSetAside(ILogger logger, Exception exception, string state, GrainId grain, string place);

    [LoggerMessage(3, LogLevel.Warning, "The state '{State}' of {Grain} in {Place} cannot be read.")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string state, GrainId grain, string place);

    [LoggerMessage(4, LogLevel.Warning, "The state '{State}' of {Grain} was asked of {Place}, which failed: {Fault}.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string state, GrainId grain, string place, StoreFault fault);
}
