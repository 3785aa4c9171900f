using System.Collections.Immutable;
using System.Text.Json;
using GrowthSim.Analysis;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Compilation;
using GrowthSim.Grains.Serialization;
using GrowthSim.Grains.Tests.Storage;
using GrowthSim.Language;
using GrowthSim.Randomness;
using Orleans.Serialization;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>Tables that a run was ordered with: over silos, checkpoints and longer runs they are those of one thread.</summary>
public sealed class TableTests
{
    private static readonly RunOrder Order = new() { Paths = (9 * RunPlan.BlockSize) + 1_234, Seed = 7, Tables = ["pair"] };

    [Fact]
    public async Task Table_equals_one_thread_bit_for_bit_and_survives_its_silo_and_an_extension()
    {
        await using City city = await City.StartWithModel(silos: 3);
        await city.Finish(Order);
        string run = (await city.Order(Order)).RunId;

        AssertSame(Order.Total, await city.Grains.GetGrain<IRunGrain>(run).Table("pair"));

        await city.Restart(0);
        AssertSame(Order.Total, await city.Grains.GetGrain<IRunGrain>(run).Table("pair"));
        string longer = (await city.Grains.GetGrain<IRunGrain>(run).Extend(Order.Total + 40_000)).RunId;
        await city.End(longer);
        AssertSame(Order.Total + 40_000, await city.Grains.GetGrain<IRunGrain>(longer).Table("pair"));
        Assert.Equal(9 * RunPlan.BlockSize, (await city.Grains.GetGrain<IRunGrain>(longer).Status()).TakenOver);
    }

    [Fact]
    public async Task Table_with_a_layout_of_its_own_equals_one_thread_and_is_read_from_its_message()
    {
        RunOrder order = Order with { Tables = ["bins"] };
        await using City city = await City.StartWithModel(silos: 2);
        await city.Finish(order);

        TableCounts counts = await city.Grains.GetGrain<IRunGrain>((await city.Order(order)).RunId).Table("bins");
        TableCounts overHttp = JsonSerializer.Deserialize<TableCounts>(JsonSerializer.Serialize(counts, MessageJson.Options), MessageJson.Options)!;

        BinTable expected = (BinTable)Assert.Single(SmallCity.Reference(SmallCity.Plan(SmallCity.Frozen() with { Run = order.ToRunSettings() }), order.Total).Tables);
        Assert.Equal(Lists(expected.Counts), Lists(counts.Counts));
        Assert.Equal(expected.Layout, counts.As(BinTable.Definition).Layout);
        Assert.Equal(Lists(expected.Counts), Lists(overHttp.As(BinTable.Definition).Counts));
        Assert.NotEmpty(DriverAnalysis.From(overHttp.As(BinTable.Definition), 0.95).Targets[0].Effects);
    }

    [Fact]
    public async Task Table_of_a_run_that_goes_on_counts_the_paths_merged_so_far()
    {
        await using City city = await City.StartWithModel();
        IRunGrain run = city.Grains.GetGrain<IRunGrain>((await city.Order(Order with { Paths = RunOrder.MaxPaths })).RunId);
        await foreach (RunProgress progress in run.Watch(0))
        {
            if (progress.Paths > 0)
            {
                break;
            }
        }

        long before = (await run.Status()).Paths;
        PairTable table = (await run.Table("pair")).As(PairTable.Definition);
        await run.Cancel();

        Assert.InRange(table.Paths, before, (await run.Status()).Paths);
        AssertSame((await run.Status()).Paths, await run.Table("pair"));
    }

    [Fact]
    public async Task What_is_not_counted_is_named()
    {
        await using City city = await City.StartWithModel();
        RunOrder small = Order with { Paths = 1_000 };
        await city.Finish(small);
        await city.Finish(small with { Tables = [] });
        string with = (await city.Order(small)).RunId;
        string without = (await city.Order(small with { Tables = [] })).RunId;

        OrderRefusedException unknown = await Assert.ThrowsAsync<OrderRefusedException>(() => city.Order(small with { Tables = ["pear"] }));
        NotOnRecordException other = await Assert.ThrowsAsync<NotOnRecordException>(() => city.Grains.GetGrain<IRunGrain>(with).Table("blame"));
        NotOnRecordException none = await Assert.ThrowsAsync<NotOnRecordException>(() => city.Grains.GetGrain<IRunGrain>(without).Table("pair"));

        Assert.NotEqual(with, without);
        Assert.Equal(with, (await city.Order(small with { Tables = ["pair", "pair"] })).RunId);
        Assert.Equal("There is no table 'pear'. Did you mean 'pair'?", unknown.Message);
        Assert.Contains("no table 'blame': it was ordered with pair.", other.Message, StringComparison.Ordinal);
        Assert.Contains("no table 'pair': it was ordered without any.", none.Message, StringComparison.Ordinal);
    }

    /// <summary>What an earlier version wrote has no tables, and what a later one writes may have others.</summary>
    [Fact]
    public void Settings_of_other_versions_are_read()
    {
        Serializer serializer = StoredState.Serializer;
        EarlierSettings earlier = new() { Seed = 7, Design = SamplingDesign.Sobol, AsOf = 2022, Rare = true };
        LaterSettings later = new() { Seed = 7, Tables = ["blame", "pair"] };

        RunSettings fromEarlier = serializer.Deserialize<RunSettings>(serializer.SerializeToArray(earlier))!;
        RunSettings fromLater = serializer.Deserialize<RunSettings>(serializer.SerializeToArray(later))!;
        RunSettings own = serializer.Deserialize<RunSettings>(serializer.SerializeToArray(Order.ToRunSettings()))!;

        Assert.Equal("seed 7 design Sobol as of 2022\nfigures \nrare\n", fromEarlier.Describe(fromEarlier.AsOf, null));
        Assert.Equal("seed 7 design Plain as of \ntable pair\n", fromLater.Describe(null, null));
        Assert.Equal(fromLater.Describe(null, null), own.Describe(null, null));
    }

    /// <summary>A year goes as the whole number that it was; a day is no year of an earlier version.</summary>
    [Fact]
    public void Days_travel_beside_years()
    {
        Serializer serializer = StoredState.Serializer;
        RunSettings day = new() { AsOf = new AsOf(new DateOnly(2025, 3, 31)) };

        EarlierSettings year = serializer.Deserialize<EarlierSettings>(serializer.SerializeToArray(new RunSettings { AsOf = 2022 }))!;
        RunSettings back = serializer.Deserialize<RunSettings>(serializer.SerializeToArray(day))!;
        RunOrder order = serializer.Deserialize<RunOrder>(serializer.SerializeToArray(new RunOrder { AsOf = day.AsOf }))!;

        Assert.Equal(2022, year.AsOf);
        Assert.Equal(day.AsOf, back.AsOf);
        Assert.Equal(day.AsOf, order.AsOf);
        Assert.True(serializer.Deserialize<EarlierSettings>(serializer.SerializeToArray(day))!.AsOf > 9999);
        Assert.Contains("\"as_of\":\"2025-03-31\"", JsonSerializer.Serialize(order, MessageJson.Options), StringComparison.Ordinal);
    }

    /// <summary>A server of an earlier version refuses what it does not know.</summary>
    [Fact]
    public void Order_without_tables_does_not_name_them()
    {
        Assert.DoesNotContain("tables", JsonSerializer.Serialize(new RunOrder(), MessageJson.Options), StringComparison.Ordinal);
        Assert.Contains("\"tables\":[\"pair\"]", JsonSerializer.Serialize(Order, MessageJson.Options), StringComparison.Ordinal);
    }

    private static void AssertSame(long paths, TableCounts counts)
    {
        RunPlan plan = SmallCity.Plan(SmallCity.Frozen() with { Run = Order.ToRunSettings() });
        IEnumerable<long[]> expected = Lists(Assert.Single(SmallCity.Reference(plan, paths).Tables).Counts);

        Assert.Equal(["growth", "services"], counts.Targets.ToArray());
        Assert.Equal(expected, Lists(counts.Counts));
        Assert.Equal(expected, Lists(counts.As(PairTable.Definition).Counts));
    }

    private static IEnumerable<long[]> Lists(ImmutableArray<ImmutableArray<long>> counts) => counts.Select(list => list.ToArray());

    [GenerateSerializer]
    internal sealed class EarlierSettings
    {
        [Id(0)]
        public ulong Seed { get; set; }

        [Id(1)]
        public SamplingDesign Design { get; set; }

        [Id(2)]
        public int? AsOf { get; set; }

        [Id(3)]
        public bool TargetsOnly { get; set; }

        [Id(4)]
        public bool Rare { get; set; }
    }

    [GenerateSerializer]
    internal sealed class LaterSettings
    {
        [Id(0)]
        public ulong Seed { get; set; }

        [Id(5)]
        public string[]? Tables { get; set; }

        [Id(6)]
        public bool Unheard { get; set; } = true;
    }
}
