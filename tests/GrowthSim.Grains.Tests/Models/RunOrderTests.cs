using GrowthSim.Analysis;
using GrowthSim.Compilation;
using GrowthSim.Grains.Tests.Storage;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Grains.Tests.Models;

public sealed class RunOrderTests
{
    /// <summary>An order names the settings of a run one by one: none of them may be forgotten on the way, and what an analysis changes travels with them.</summary>
    [Fact]
    public void Every_setting_of_a_run_can_be_ordered_and_travels()
    {
        RunOrder order = new() { Seed = 7, Design = SamplingDesign.Sobol, AsOf = 2022, AsOfMode = AsOfMode.Substitute, TargetsOnly = true, Rare = true, Tables = ["pair"], ComparedTargets = ["growth"] };
        RunSettings usual = new();

        RunSettings travelled = StoredState.Serializer.Deserialize<RunSettings>(StoredState.Serializer.SerializeToArray(order.ToRunSettings() with { Change = ModelChanges.Of("report growth") }))!;

        Assert.Equal([], typeof(RunSettings).GetProperties().Where(setting => Equals(setting.GetValue(usual), setting.GetValue(travelled))).Select(setting => setting.Name));
    }
}
