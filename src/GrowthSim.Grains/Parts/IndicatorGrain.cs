using GrowthSim.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Parts;

/// <summary>The memory and the voice of one indicator.</summary>
[GrainType(Type)]
internal sealed class IndicatorGrain(
    [PersistentState("figures", GrainStore.Name)] IPersistentState<FigureState> figures,
    [PersistentState("projections", GrainStore.Name)] IPersistentState<ProjectionState> projections,
    DamagedStates damaged,
    TimeProvider time,
    ILogger<IndicatorGrain> logger) : FigureKeeperGrain(PartKind.Indicator, figures, projections, damaged, time, logger), IIndicatorGrain
{
    public const string Type = "indicator";
}
