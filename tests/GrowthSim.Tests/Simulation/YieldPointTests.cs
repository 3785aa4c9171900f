using System.Diagnostics;
using System.Globalization;
using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Simulation;
using Xunit.Abstractions;

namespace GrowthSim.Tests.Simulation;

/// <summary>Nothing that a silo computes goes long without a yield point, also of the largest models: 25 ms are aimed at, and a busy machine may take many times as long.</summary>
public sealed class YieldPointTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);

    [Fact]
    public void Reading_compiling_preparing_and_simulating_the_largest_models_pass_yield_points()
    {
        // 48,000 reported values, each of some thirty operations: near to the most operations.
        Read(Sectors(240, 200, extra: 12), "many outputs", rare: false);
    }

    [Fact]
    public void Search_and_estimates_with_the_most_random_numbers_pass_yield_points()
    {
        StringBuilder sections = new("drivers:\n");
        for (int i = 0; i < 160; i++)
        {
            sections.Append(CultureInfo.InvariantCulture, $"  d{i}: normal(0, 1)\n");
        }

        sections.Append(CultureInfo.InvariantCulture, $"targets:\n  t: {{ group: a, measure: \"sum({string.Join(" + ", Enumerable.Range(0, 160).Select(i => $"d{i}"))}, 2001, 2050)\", above: 300 }}\n");
        Read("growthsim: 1\nid: test\nname: Test\nbase_year: 2000\nlast_year: 2050\n" + sections, "most numbers", rare: true);
    }

    private void Read(string yaml, string name, bool rare)
    {
        Stopped point = new();
        ModelText text = new() { File = "test.yaml", Yaml = yaml };
        ModelDefinition model = ModelReader.Read(text, point).OrThrow();
        Note(point, name, "read");
        Scenario scenario = new() { Id = "as-it-stands", Model = model.Id, Title = new LocalizedText("As it stands", "Như hiện tại") };
        RunPlan plan = RunPlan.Create(model, scenario, new RunSettings { Rare = rare }, text.Revision, point).OrThrow();
        Note(point, name, $"compile {plan.Operations} operations");
        Preparation.Run(plan, null, point);
        Note(point, name, "prepare");
        using Simulator simulator = new(plan, point);
        Note(point, name, "simulator");
        simulator.Simulate(0, 2_048, point).GiveBack(plan);
        Note(point, name, "simulate");
        Assert.InRange(point.Greatest, TimeSpan.Zero, Longest);
    }

    private void Note(Stopped point, string name, string what)
    {
        point.Pass();
        output.WriteLine($"{name}, {what}: {point.Passed} points in {point.Total.TotalSeconds:0.0} s, at most {point.Longest.TotalMilliseconds:0.0} ms between two");
        point.Restart();
    }

    private static string Sectors(int sectors, int years, int extra)
    {
        StringBuilder yaml = new($"growthsim: 1\nid: test\nname: Test\nbase_year: 2000\nlast_year: {2000 + years - 1}\nsectors:\n");
        for (int i = 0; i < sectors; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  s{i}: {{ base: {100 + i} }}\n");
        }

        string terms = string.Concat(Enumerable.Range(1, extra).Select(i => string.Create(CultureInfo.InvariantCulture, $" + 0.00{i:00} * sin{i}").Replace($"sin{i}", $"(prev(v) - {i}) / prev(v)", StringComparison.Ordinal)));
        yaml.Append("each_sector:\n  v: { initial: base, equation: \"prev(v) * exp(normal(0, 1%))").Append(terms).Append("\" }\n");
        return yaml.Append("targets:\n  t: { group: a, measure: \"at(s0.v, 2005)\", above: 100 }\n").ToString();
    }

    /// <summary>Measures the time between two points.</summary>
    private sealed class Stopped : YieldPoint
    {
        private long _last = Stopwatch.GetTimestamp();

        public TimeSpan Longest { get; private set; }

        public TimeSpan Greatest { get; private set; }

        public TimeSpan Total { get; private set; }

        public int Passed { get; private set; }

        public override void Pass()
        {
            TimeSpan since = Stopwatch.GetElapsedTime(_last);
            _last = Stopwatch.GetTimestamp();
            Longest = since > Longest ? since : Longest;
            Greatest = since > Greatest ? since : Greatest;
            Total += since;
            Passed++;
        }

        public void Restart()
        {
            (Longest, Total, Passed) = (TimeSpan.Zero, TimeSpan.Zero, 0);
            _last = Stopwatch.GetTimestamp();
        }
    }
}
