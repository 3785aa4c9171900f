using GrowthSim.Analysis;
using GrowthSim.Compilation;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class RunSettingsConverter : IConverter<RunSettings, RunSettingsSurrogate>
{
    public RunSettings ConvertFromSurrogate(in RunSettingsSurrogate surrogate) => new()
    {
        Seed = surrogate.Seed,
        Design = surrogate.Design,
        AsOf = surrogate.AsOf,
        TargetsOnly = surrogate.TargetsOnly,
        Rare = surrogate.Rare,
        AsOfMode = surrogate.AsOfMode,
        Tables = CountTables.Of(surrogate.Tables ?? []),
        ComparedTargets = [.. surrogate.ComparedTargets ?? []],
        Change = ModelChanges.Of(surrogate.Change),
        DrawnAgain = [.. surrogate.DrawnAgain ?? []],
    };

    public RunSettingsSurrogate ConvertToSurrogate(in RunSettings value) => new()
    {
        Seed = value.Seed,
        Design = value.Design,
        AsOf = value.AsOf,
        TargetsOnly = value.TargetsOnly,
        Rare = value.Rare,
        AsOfMode = value.AsOfMode,
        Tables = value.Tables.IsEmpty ? null : [.. value.Tables.Select(table => table.Name)],
        ComparedTargets = value.ComparedTargets.IsEmpty ? null : [.. value.ComparedTargets],
        Change = value.Change?.Text,
        DrawnAgain = value.DrawnAgain.IsEmpty ? null : [.. value.DrawnAgain],
    };
}
