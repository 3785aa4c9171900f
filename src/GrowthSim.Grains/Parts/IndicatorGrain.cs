using GrowthSim.Grains.Hosting;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Parts;

/// <summary>The memory and the voice of one indicator.</summary>
[GrainType(Type)]
internal sealed class IndicatorGrain(
    [PersistentState("figures", GrowthSimSiloExtensions.StorageName)] IPersistentState<FigureState> figures,
    [PersistentState("projections", GrowthSimSiloExtensions.StorageName)] IPersistentState<ProjectionState> projections,
    TimeProvider time,
    ILogger<IndicatorGrain> logger) : FigureKeeperGrain(PartKind.Indicator, figures, projections, time, logger), IIndicatorGrain
{
    public const string Type = "indicator";
}
