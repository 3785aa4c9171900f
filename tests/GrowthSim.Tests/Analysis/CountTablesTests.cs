using System.Collections.Immutable;
using GrowthSim.Analysis;
using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Analysis;

/// <summary>What every table of the list must hold, so that clusters can keep and hand it over as they do any other.</summary>
public sealed class CountTablesTests
{
    public static TheoryData<string> Names => [.. CountTables.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Table_has_as_many_counts_as_its_definition_says_and_a_memory_need_that_bounds_them(string name)
    {
        TableDefinition definition = Assert.Single(CountTables.Of([name]));
        foreach (int targets in new[] { 0, 1, 2, 51 })
        {
            Assert.Equal(definition.Counts(targets), definition.Create(targets).Counts.Sum(counts => (long)counts.Length));
        }

        string lines = string.Join('\n', Enumerable.Range(1, 200).Select(number => $"  t{number}: {{ group: g, measure: x, at_least: {number} }}"));
        RunPlan plan = TestPlan.Of(TestPlan.Model($"parameters:\n  x: normal(100, 50)\ntargets:\n{lines}\n"), new RunSettings { Tables = [definition] }).OrThrow();
        PreparedPlan prepared = PreparedPlan.Create(plan);
        Assert.True(MemoryNeed.Of(prepared).Result >= BlockResult.Empty(prepared).ToBytes().Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_can_stand_in_an_address_and_in_an_order(string name)
    {
        Assert.Matches("^[a-z0-9][a-z0-9_-]{0,63}$", name);
        Assert.Null(CountTables.Problem([name]));
        Assert.Single(CountTables.All, table => table.Name == name);
    }

    [Fact]
    public void Equal_sets_of_names_are_equal_tables_and_unknown_names_are_named()
    {
        Assert.Equal(PairTable.Definition, Assert.Single(CountTables.Of(["pair", "nothing", "pair"])));
        Assert.Equal("There is no table 'pear'. Did you mean 'pair'?", CountTables.Problem(["pair", "pear"]));
        Assert.StartsWith("There is no table 'correlation'. There", CountTables.Problem(["correlation"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_of_another_table_are_refused()
    {
        ImmutableArray<ImmutableArray<long>> counts = [[7], [5, 3, 4]];

        PairTable table = PairTable.Definition.Read(2, counts);

        Assert.Equal((7, 3), (table.Paths, table.Both(0, 1)));
        Assert.Equal(counts.Select(list => list.ToArray()), table.Counts.Select(list => list.ToArray()));
        Assert.Throws<InvalidDataException>(() => PairTable.Definition.Read(3, counts));
        Assert.Throws<InvalidDataException>(() => PairTable.Definition.Read(2, [[7]]));
    }
}
