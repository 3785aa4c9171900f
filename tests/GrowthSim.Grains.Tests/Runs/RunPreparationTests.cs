using GrowthSim.Grains.Runs;

namespace GrowthSim.Grains.Tests.Runs;

public sealed class RunPreparationTests
{
    [Fact]
    public void What_breaks_it_again_and_again_ends_it_and_what_passes_does_not()
    {
        RunPreparation preparation = new(plans: null!);
        InvalidOperationException fault = new("A bin has no edge.");

        bool[] givenUp = [.. Enumerable.Range(0, RunPreparation.MaxAttempts).Select(_ => preparation.IsGivenUp(fault))];
        bool[] passing = [.. Enumerable.Range(0, 2 * RunPreparation.MaxAttempts).Select(_ => preparation.IsGivenUp(new TimeoutException()))];

        Assert.Equal([false, false, true], givenUp);
        Assert.DoesNotContain(true, passing);
        Assert.False(preparation.IsGivenUp(fault), "A run that is ordered again is tried again.");
    }
}
