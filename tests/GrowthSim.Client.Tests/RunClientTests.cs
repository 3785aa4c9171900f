using GrowthSim.Analysis;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Analysis.Previews;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Client.Tests;

public sealed class RunClientTests : IDisposable
{
    private const string Yaml = """
        growthsim: 1
        id: town
        base_year: 2020
        last_year: 2030
        parameters:
          trend: normal(3%, 1%)
        levers:
          push: { default: 0, min: 0, max: 3 }
        indicators:
          output: { initial: 100, equation: "prev(output) * exp(trend + 1% * push + normal(0, 2%))" }
        targets:
          t: { group: a, measure: "at(output, 2030)", at_least: 140 }
        """;

    private static readonly ModelText Town = new()
    {
        File = "town.yaml",
        Yaml = Yaml,
        Scenarios = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("pushed", "scenario: pushed\nlevers:\n  push: 2\n"),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_of_a_scenario_or_a_setting_moves_the_target_and_is_found_again()
    {
        await using RunClient client = await Start();
        RunOrder order = new() { Paths = 20_000 };

        RunOutcome baseline = await client.Run(Town, "baseline", order);
        RunOutcome pushed = await client.Run(Town, "pushed", order);
        RunOutcome set = await client.Run(Town, "baseline", order with { Settings = [("push", "2")] });

        // ln(output / 100) is normal with mean 10 (trend + push) and variance 10² 1 %² + 10 · 2 %².
        double spread = Math.Sqrt((100 * 1e-4) + (10 * 4e-4));
        foreach ((RunOutcome outcome, double mean) in new[] { (baseline, 0.3), (pushed, 0.5), (set, 0.5) })
        {
            Estimate probability = outcome.Target("t").Probability;
            double exact = 1 - MathNet.Numerics.Distributions.Normal.CDF(mean, spread, Math.Log(1.4));
            Assert.Equal(exact, probability.Value, 4 * Math.Sqrt(exact * (1 - exact) / 20_000));
        }

        Assert.Equal(pushed.Target("t").Hits, set.Target("t").Hits);
        Assert.True((await client.Order("town", Town, "pushed", Town.Scenarios["pushed"], order)).Finished);
    }

    [Fact]
    public async Task Run_is_watched_cancelled_read_and_extended()
    {
        await using RunClient client = await Start();
        RunTicket ticket = await client.Order("town", Town, "pushed", Town.Scenarios["pushed"], new RunOrder { Paths = RunOrder.MaxPaths });
        await foreach (RunProgress progress in client.Watch(ticket.RunId))
        {
            if (progress.Paths > 0)
            {
                break;
            }
        }

        Assert.Equal(RunState.Running, (await client.Status(ticket.RunId)).State);
        RunStatus cancelled = await client.Cancel(ticket.RunId);
        RunOutcome known = await client.Outcome(ticket.RunId, 0.9, [0.01, 0.99]);

        Assert.Equal(RunState.Cancelled, cancelled.State);
        Assert.True(known.Partial);
        Assert.Equal(cancelled.Paths, known.Paths);
        Assert.Equal(0.9, known.Level);
        Assert.True(known.Target("t").Quantiles.At(0.01) < known.Target("t").Quantiles.At(0.99));

        RunTicket first = await client.Order("town", Town, "baseline", "scenario: baseline\n", new RunOrder { Paths = 30_000 });
        await foreach (RunProgress progress in client.Watch(first.RunId))
        {
        }

        RunTicket longer = await client.Extend(first.RunId, 60_000);
        RunProgress? last = null;
        await foreach (RunProgress progress in client.Watch(longer.RunId))
        {
            last = progress;
        }

        Assert.Equal((RunState.Finished, 60_000L), (last!.State, last.Paths));
        await Assert.ThrowsAsync<OrderRefusedException>(() => client.Extend(longer.RunId, 1_000));
    }

    [Fact]
    public async Task Scenarios_are_compared_and_the_least_setting_is_found_as_the_closed_form_has_them()
    {
        const long Paths = 40_000;
        await using RunClient client = await Start();
        RunOrder order = new() { Paths = Paths };
        double spread = Math.Sqrt((100 * 1e-4) + (10 * 4e-4));
        double Exact(double push) => 1 - MathNet.Numerics.Distributions.Normal.CDF(0.3 + (0.1 * push), spread, Math.Log(1.4));

        ScenarioComparison comparison = await client.Compare(Town, [new("baseline", []), new("pushed", []), new("baseline", [("push", "1")])], order);
        SeekAnswer answer = await client.Seek(Town, "baseline", new SeekQuestion("t", 0.8, "push", 0, 3), order);
        SeekAnswer far = await client.Seek(Town, "baseline", new SeekQuestion("t", 0.8, "push", 0, 0.5), order);
        SeekAnswer least = await client.Seek(Town, "baseline", new SeekQuestion("t", 0.1, "push", 0, 3), order);

        foreach (ScenarioPair pair in comparison.Targets[0].Event.Pairs)
        {
            double[] push = [0, 2, 1];
            double exact = Exact(push[pair.Second]) - Exact(push[pair.First]);
            Assert.Equal(exact, pair.Difference.Value, 4 * Math.Sqrt(Math.Abs(exact) * (1 - Math.Abs(exact)) / Paths));
            Assert.True(pair.IsSettled);
        }

        Assert.Equal([1, 2, 0], comparison.Targets[0].Event.Ranking);

        // The setting whose sum has the quantile: its error is that of a share of 0.8, over the slope of the distribution there.
        double needed = (Math.Log(1.4) + (MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.8) * spread) - 0.3) / 0.1;
        double slope = MathNet.Numerics.Distributions.Normal.PDF(0, spread, MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.8) * spread) * 0.1;
        double error = Math.Sqrt(0.8 * 0.2 / Paths) / slope;
        Assert.Equal(needed, answer.Setting, 4 * error);

        // Some hundred critical settings lie within it: its width is off by a tenth of that, three times.
        double width = 2 * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.975) * error;
        Assert.InRange(answer.Upper - answer.Lower, 0.7 * width, 1.3 * width);
        Assert.Equal(0.8, answer.Run!.Target("t").Probability.Value, 0.002);
        Assert.Equal(0, answer.Lost);
        Assert.True(answer.Curve.Length > 30);
        Assert.Equal((false, 0.5), (far.IsReachable, far.Best.Setting));

        // Of one lever the preview is its curve; the line between settings is off by far less than chance here.
        ResponseCurve curve = await new ResponseSurvey("baseline", order, ["t"], its => client.Run(Town, "baseline", its)).Of("push", ResponseCurve.Between(0, 3));
        Preview preview = Preview.Of(answer.Run.Target("t"), Paths, (curve, answer.Setting, 1.3))!;
        Assert.Equal(Exact(1.3), preview.Probability, (2 * 4 * Math.Sqrt(0.25 / Paths)) + 0.002);
        Assert.InRange(preview.Error, 0, 0.01);
        Assert.Equal((true, true, 0.0), (least.IsReachable, least.IsReachedAtOnce, least.Setting));
    }

    [Fact]
    public async Task Table_that_a_run_was_ordered_with_answers_what_its_analysis_asks()
    {
        await using RunClient client = await Start();
        RunOrder order = new() { Paths = 20_000, Tables = ["pair"] };
        RunOutcome outcome = await client.Run(Town, "pushed", order);
        RunTicket ticket = await client.Order("town", Town, "pushed", Town.Scenarios["pushed"], order);

        PairTable table = await client.Table(ticket.RunId, PairTable.Definition);

        Assert.Equal((20_000, outcome.Target("t").Hits), (table.Paths, table.Both(0, 0)));
    }

    [Fact]
    public async Task What_cannot_be_run_says_why()
    {
        await using RunClient client = await Start();
        RunOrder order = new() { Paths = 1_000 };

        ModelException wrong = await Assert.ThrowsAsync<ModelException>(() => client.Run(Town with { Yaml = Yaml + "\ndrivers:\n  x: nowhere\n" }, "baseline", order));
        KeyNotFoundException missing = await Assert.ThrowsAsync<KeyNotFoundException>(() => client.Run(Town, "pushd", order));
        ModelException setting = await Assert.ThrowsAsync<ModelException>(() => client.Run(Town, "baseline", order with { Settings = [("push", "7")] }));
        OrderRefusedException refused = await Assert.ThrowsAsync<OrderRefusedException>(() => client.Run(Town, "baseline", order with { Paths = 0 }));
        RunFailedException failed = await Assert.ThrowsAsync<RunFailedException>(() => client.Run(Town with { Yaml = Yaml.Replace("trend + 1%", "ln(trend - 9) + 1%", StringComparison.Ordinal) }, "baseline", order));

        Assert.Contains("'nowhere'", wrong.Errors[0].Problem, StringComparison.Ordinal);
        Assert.Contains("has no scenario 'pushd'. Did you mean 'pushed'?", missing.Message, StringComparison.Ordinal);
        Assert.Contains("outside the lever's bounds", setting.Errors[0].Problem, StringComparison.Ordinal);
        Assert.Contains("it is 0", refused.Message, StringComparison.Ordinal);
        Assert.Contains("paths failed", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_to_ask_is_refused_at_once()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => RunClient.Http([]));
        await Assert.ThrowsAsync<ArgumentException>(() => RunClient.Http([new Uri("api", UriKind.Relative)]));
        await Assert.ThrowsAsync<ArgumentException>(() => RunClient.Cluster(new ClusterAddress([])));
    }

    /// <summary>Whoever waits may stop waiting, and the run goes on.</summary>
    [Fact]
    public async Task Waiting_ends_with_its_token()
    {
        await using RunClient client = await Start();
        using CancellationTokenSource cancel = new();
        RunOrder order = new() { Paths = RunOrder.MaxPaths };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Run(Town, "baseline", order, new FirstPaths(cancel), cancel.Token));

        RunTicket ticket = await client.Order("town", Town, "baseline", "scenario: baseline\nmodel: town\n", order);
        Assert.Equal(RunState.Running, (await client.Status(ticket.RunId)).State);
        await client.Cancel(ticket.RunId);
    }

    private Task<RunClient> Start() => RunClient.Embedded(new EmbeddedSiloOptions { DataDirectory = Path.Combine(_folder, "data") });

    private sealed class FirstPaths(CancellationTokenSource cancel) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Paths > 0)
            {
                cancel.Cancel();
            }
        }
    }
}
