using GrowthSim.Grains.Hosting;

namespace GrowthSim.Grains.Tests.Hosting;

public sealed class SteadyClockTests
{
    [Fact]
    public void Time_goes_on_from_the_start_whatever_the_machines_clock_is_set_to()
    {
        JumpingClock machine = new();
        SteadyClock clock = new(machine);

        machine.Set(TimeSpan.FromDays(-7_300));
        machine.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes(3), clock.GetUtcNow());
    }

    /// <summary>A clock that can be set, beside a counter that cannot.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private readonly ManualClock _counter = new();
        private TimeSpan _set;

        public override long TimestampFrequency => _counter.TimestampFrequency;

        public override long GetTimestamp() => _counter.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => _counter.GetUtcNow() + _set;

        public void Set(TimeSpan to) => _set = to;

        public void Advance(TimeSpan span) => _counter.Advance(span);
    }
}
