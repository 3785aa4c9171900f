
namespace GrowthSim.Grains.Placement;

/// <summary>Places a grain on the silo that its key names, and nowhere else.</summary>
[GenerateSerializer, Immutable, SuppressReferenceTracking, Alias("growthsim.OnSiloPlacement")]
internal sealed class OnSiloPlacement : PlacementStrategy;
