using Microsoft.Extensions.Options;

namespace GrowthSim.Grains.Runs;

/// <summary>The memory in which what finished runs say is read, on one silo: whoever finds none waits for it in turn.</summary>
internal sealed class ReadingMemory(IOptions<RunQueueOptions> options)
{
    /// <summary>How many times as much runs that simulate may hold.</summary>
    private const int Share = 8;

    private readonly Lock _changing = new();
    private readonly Queue<(long Bytes, TaskCompletionSource Free)> _waiting = [];
    private readonly long _capacity = options.Value.Memory / Share;
    private long _taken;

    /// <summary>Takes memory, or waits for it. One reader at a time may take more than there is.</summary>
    /// <param name="bytes">How much.</param>
    /// <returns>Gives it back.</returns>
    public async Task<IDisposable> Rent(long bytes)
    {
        bytes = Math.Min(bytes, _capacity);
        Task free = Task.CompletedTask;
        lock (_changing)
        {
            if (_waiting.Count == 0 && _taken + bytes <= _capacity)
            {
                _taken += bytes;
            }
            else
            {
                TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Enqueue((bytes, turn));
                free = turn.Task;
            }
        }

        await free;
        return new Piece(this, bytes);
    }

    private void Return(long bytes)
    {
        lock (_changing)
        {
            _taken -= bytes;
            while (_waiting.TryPeek(out (long Bytes, TaskCompletionSource Free) next) && _taken + next.Bytes <= _capacity)
            {
                _waiting.Dequeue();
                _taken += next.Bytes;
                next.Free.SetResult();
            }
        }
    }

    private sealed class Piece(ReadingMemory memory, long bytes) : IDisposable
    {
        public void Dispose() => memory.Return(bytes);
    }
}
