using System.Collections.Immutable;
using GrowthSim.Cli.Reports.Runs;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Tests.Reports;

public sealed class JointTableTests
{
    [Fact]
    public void Telling_of_a_long_ladder_keeps_eight_rungs_from_certain_to_impossible()
    {
        // 40 targets: certain up to 10, impossible from 31 on, falling in between.
        ImmutableArray<JointRung> ladder = [.. Enumerable.Range(1, 40).Select(count => Rung(count, Math.Clamp((31 - count) / 21.0, 0, 1)))];

        ImmutableArray<JointRung> telling = JointTable.Telling(ladder);

        Assert.Equal(8, telling.Length);
        Assert.Equal(10, telling[0].Count);
        Assert.Equal(31, telling[^1].Count);
    }

    [Fact]
    public void Telling_of_a_short_ladder_is_all_of_it()
    {
        ImmutableArray<JointRung> ladder = [Rung(1, 0.9), Rung(2, 0.5), Rung(3, 0.1)];

        Assert.Equal(ladder, JointTable.Telling(ladder));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(0, 1)]
    public void Telling_of_a_settled_ladder_is_its_last_certain_or_first_impossible_rung(double probability, int count)
    {
        ImmutableArray<JointRung> ladder = [.. Enumerable.Range(1, 3).Select(rung => Rung(rung, probability))];

        Assert.Equal(count, Assert.Single(JointTable.Telling(ladder)).Count);
    }

    private static JointRung Rung(int count, double probability) => new(count, new(probability, probability, probability));
}
