using GrowthSim.Grains.Runs;

namespace GrowthSim.Grains.Tests.Runs;

public sealed class RunLifecycleTests
{
    private static readonly RunState[] States = Enum.GetValues<RunState>();

    [Theory]
    [InlineData(RunState.Unknown, "Queued")]
    [InlineData(RunState.Queued, "Running, Cancelled, Failed")]
    [InlineData(RunState.Running, "Finished, Cancelled, Failed")]
    [InlineData(RunState.Finished, "")]
    [InlineData(RunState.Cancelled, "Queued")]
    [InlineData(RunState.Failed, "Queued")]
    public void A_run_goes_no_other_way(RunState from, string expected) =>
        Assert.Equal(expected, string.Join(", ", States.Where(to => Record.Exception(() => RunLifecycle.Check(from, to)) is null)));
}
