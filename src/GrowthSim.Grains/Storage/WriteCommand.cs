namespace GrowthSim.Grains.Storage;

/// <summary>A statement that waits for the writer.</summary>
internal sealed class WriteCommand(string sql, (string Name, object? Value)[] arguments)
{
    public string Sql { get; } = sql;

    public (string Name, object? Value)[] Arguments { get; } = arguments;

    // The writer must not run what waits for it.
    public TaskCompletionSource<long?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long? Result { get; set; }

    public Exception? Failure { get; set; }

    /// <summary>Tells the caller, after the commit.</summary>
    public void Report()
    {
        if (Failure is null)
        {
            Done.TrySetResult(Result);
        }
        else
        {
            Done.TrySetException(Failure);
        }
    }
}
