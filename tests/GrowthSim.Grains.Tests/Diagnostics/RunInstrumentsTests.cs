using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using GrowthSim.Grains.Diagnostics;

namespace GrowthSim.Grains.Tests.Diagnostics;

/// <summary>What a listener hears of one run. Other tests may run beside it: what is said is at least its own.</summary>
public sealed class RunInstrumentsTests
{
    private static readonly RunOrder Order = new() { Paths = 50_000, Seed = 977 };

    [Fact]
    public async Task Run_is_counted_and_measured()
    {
        ConcurrentDictionary<string, double> heard = [];
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RunInstruments.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Hear(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Hear(instrument, value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Hear(instrument, value));
        listener.Start();

        await using City city = await City.StartWithModel(threads: 2);
        await city.Finish(Order);
        listener.RecordObservableInstruments();

        Assert.True(heard["growthsim.paths.simulated"] >= Order.Total);
        Assert.True(heard["growthsim.kernel.duration"] > 0);
        Assert.True(heard["growthsim.checkpoint.duration"] > 0);
        Assert.True(heard["growthsim.runs.ended"] >= 1);
        Assert.True(heard["growthsim.compute.threads"] >= 2);
        Assert.Contains("growthsim.leases.outstanding", heard);
        Assert.Contains("growthsim.compute.waiting", heard);

        void Hear(Instrument instrument, double value) => heard.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
    }

    [Fact]
    public async Task Life_of_a_run_is_a_span_that_says_how_it_ended()
    {
        ConcurrentQueue<Activity> spans = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == RunSpan.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await using City city = await City.StartWithModel();
        await city.Finish(Order);

        string run = (await city.Order(Order)).RunId;
        Activity span = Assert.Single(spans, span => (string?)span.GetTagItem("growthsim.run") == run);
        Assert.Equal("Finished", span.GetTagItem("growthsim.run.state"));
        Assert.Equal(Order.Total, span.GetTagItem("growthsim.paths"));
    }
}
