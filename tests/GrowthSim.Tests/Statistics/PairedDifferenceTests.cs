using GrowthSim.Statistics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Statistics;

public sealed class PairedDifferenceTests
{
    [Theory]
    [InlineData(30, 12, 400, 0.95)]
    [InlineData(12, 30, 400, 0.9)]
    [InlineData(25, 0, 1_000, 0.99)]
    public void Ends_are_where_the_score_test_begins_to_reject(long gained, long lost, long paths, double level)
    {
        PairedDifference difference = PairedDifference.Of(gained, lost, paths, level);

        double z = Normal.InvCDF(0, 1, (1 + level) / 2);
        Assert.Equal((double)(gained - lost) / paths, difference.Value);
        Assert.Equal(z, Score(gained, lost, paths, difference.Lower), 6);
        Assert.Equal(-z, Score(gained, lost, paths, difference.Upper), 6);
    }

    /// <summary>The score under a difference, its nuisance parameter found by going through the likelihood: no closed form is used.</summary>
    private static double Score(double gained, double lost, double n, double difference)
    {
        double LogLikelihood(double loss) => (gained * Math.Log(loss + difference)) + (lost == 0 ? 0 : lost * Math.Log(loss)) + ((n - gained - lost) * Math.Log(1 - (2 * loss) - difference));
        (double low, double high) = (Math.Max(0, -difference) + 1e-15, ((1 - difference) / 2) - 1e-15);
        for (int i = 0; i < 200; i++)
        {
            (double a, double b) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = LogLikelihood(a) < LogLikelihood(b) ? (a, high) : (low, b);
        }

        double loss = (low + high) / 2;
        return (gained - lost - (n * difference)) / Math.Sqrt(n * ((2 * loss) + difference - (difference * difference)));
    }

    [Fact]
    public void Test_is_that_of_McNemar_and_exact_where_few_differ()
    {
        Assert.Equal(2 * Normal.CDF(0, 1, -18 / Math.Sqrt(42)), PairedDifference.Of(30, 12, 400, 0.95).PValue, 12);

        // Of 10 verdicts that differ 9 go one way: 2·(1 + 10)/2¹⁰.
        PairedDifference few = PairedDifference.Of(9, 1, 400, 0.95);
        Assert.Equal(22.0 / 1024, few.PValue, 12);
        Assert.True(few.Lower > 0);
        Assert.True(PairedDifference.Of(8, 2, 400, 0.95) is { Lower: < 0, PValue: > 0.05 });
    }

    [Fact]
    public void No_verdict_that_differs_is_no_proof_of_none()
    {
        PairedDifference none = PairedDifference.Of(0, 0, 1_000, 0.95);

        double square = Normal.InvCDF(0, 1, 0.975) * Normal.InvCDF(0, 1, 0.975);
        Assert.Equal((0.0, 1.0), (none.Value, none.PValue));
        Assert.Equal(square / (1_000 + square), none.Upper, 9);
        Assert.Equal(-none.Upper, none.Lower);
        Assert.Equal(1, PairedDifference.Of(40, 0, 40, 0.95).Upper);
    }

    /// <summary>Over all outcomes of a multinomial, weighted by their probabilities.</summary>
    [Theory]
    [InlineData(60, 0.3, 0.2)]
    [InlineData(60, 0.5, 0.05)]
    [InlineData(120, 0.05, 0.02)]
    [InlineData(120, 0.25, 0.25)]
    public void Coverage_is_that_of_the_level(int paths, double gain, double loss)
    {
        double covered = 0;
        for (int gained = 0; gained <= paths; gained++)
        {
            for (int lost = 0; lost <= paths - gained; lost++)
            {
                double log = SpecialFunctions.FactorialLn(paths) - SpecialFunctions.FactorialLn(gained) - SpecialFunctions.FactorialLn(lost) - SpecialFunctions.FactorialLn(paths - gained - lost)
                    + (gained * Math.Log(gain)) + (lost * Math.Log(loss)) + ((paths - gained - lost) * Math.Log(1 - gain - loss));
                if (log > -30 && PairedDifference.Of(gained, lost, paths, 0.95) is { } difference && difference.Lower <= gain - loss && gain - loss <= difference.Upper)
                {
                    covered += Math.Exp(log);
                }
            }
        }

        // Few that differ: the exact interval is wider than it need be.
        Assert.InRange(covered, 0.935, paths * (gain + loss) > 40 ? 0.965 : 1);
    }

    [Fact]
    public void Holm_steps_down()
    {
        // Holm (1979): 4·0.005, then the greater of it and 3·0.01, then 2·0.03, then the greater of that and 0.04.
        double[] adjusted = Holm.Adjusted([0.01, 0.04, 0.03, 0.005]);

        Assert.Equal([0.03, 0.06, 0.06, 0.02], adjusted.Select(value => Math.Round(value, 12)));
        Assert.Empty(Holm.Adjusted([]));
    }
}
