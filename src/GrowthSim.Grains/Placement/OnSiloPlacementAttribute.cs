using Orleans.Placement;

namespace GrowthSim.Grains.Placement;

/// <summary>Marks a grain class whose key begins with the address of its silo; see <see cref="OnSiloDirector.Key"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnSiloPlacementAttribute() : PlacementAttribute(new OnSiloPlacement());
