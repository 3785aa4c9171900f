using GrowthSim.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Parts;

/// <summary>The memory and the voice of one sector.</summary>
[GrainType(Type)]
internal sealed class SectorGrain(
    [PersistentState("figures", GrainStore.Name)] IPersistentState<FigureState> figures,
    [PersistentState("projections", GrainStore.Name)] IPersistentState<ProjectionState> projections,
    DamagedStates damaged,
    TimeProvider time,
    ILogger<SectorGrain> logger) : FigureKeeperGrain(PartKind.Sector, figures, projections, damaged, time, logger), ISectorGrain
{
    public const string Type = "sector";
}
