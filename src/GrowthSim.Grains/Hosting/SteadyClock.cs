namespace GrowthSim.Grains.Hosting;

/// <summary>The time of the machine's clock as it stood when this was made, and what has passed since: whoever sets that clock moves it not.</summary>
/// <remarks>For what measures spans of time by a clock, as Orleans 10.4.2 does with idle grains: once the clock is put back by more than their age, it activates no grain any more.</remarks>
/// <param name="machine">The machine's time.</param>
internal sealed class SteadyClock(TimeProvider machine) : TimeProvider
{
    private readonly DateTimeOffset _begin = machine.GetUtcNow();
    private readonly long _timestamp = machine.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _begin + machine.GetElapsedTime(_timestamp);

    /// <inheritdoc/>
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
