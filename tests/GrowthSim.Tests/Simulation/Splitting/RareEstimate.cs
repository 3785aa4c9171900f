using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Simulation;
using GrowthSim.Simulation.Splitting;
using GrowthSim.Statistics;

namespace GrowthSim.Tests.Simulation.Splitting;

/// <summary>Estimates of the rare events of small models, held against closed forms.</summary>
internal static class RareEstimate
{
    private const int Estimates = 200;

    public static string Normals(int count) => "parameters:\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"  x{i}: normal(0, 1)\n"));

    public static RunPlan Plan(string sections, ulong? seed = null, AsOf? asOf = null) =>
        TestPlan.Of(TestPlan.Model(sections), new RunSettings { Seed = seed ?? TestPlan.Seed, Rare = true, AsOf = asOf }).OrThrow();

    public static RatioInterval Of(RunPlan plan, int number, int estimates) => Of(PreparedPlan.Create(plan), number, estimates);

    public static RatioInterval Of(PreparedPlan plan, int number, int estimates)
    {
        RareEvents rare = plan.Rare!;
        BlockResult result = BlockResult.Empty(plan);
        using Population population = rare.Populate(YieldPoint.None);
        for (int replicate = 0; replicate < estimates; replicate++)
        {
            rare.Estimate(population, replicate, result, YieldPoint.None);
        }

        return RatioInterval.Of(result.Rare.Estimates[number], result.Rare.Squares[number], estimates, 0.95);
    }

    /// <summary>The first event of a plan, or a target's, is estimated as exactly as is asked, and within four of the standard errors that are stated.</summary>
    public static void AssertIs(double exact, double relativeError, string sections, string? target = null, AsOf? asOf = null)
    {
        PreparedPlan plan = PreparedPlan.Create(Plan(sections, asOf: asOf));
        int number = target is null ? 0 : plan.Rare!.Events.Index().First(entry => entry.Item.Event.Name == target).Index;

        RatioInterval interval = Of(plan, number, Estimates);

        Assert.InRange(interval.RelativeError, 0, relativeError);
        Assert.InRange((interval.Mean - exact) / (interval.Mean * interval.RelativeError), -4, 4);
    }
}
