using Orleans.Runtime.Placement;

namespace GrowthSim.Grains.Placement;

/// <summary>Finds the silo that a key names. A silo that is gone is an error: work is never silently placed elsewhere.</summary>
/// <remarks>Every ready-made placement was tried for workers and missed silos: one keyed grain per silo never does. A restarted silo has another generation in its address, hence another key.</remarks>
internal sealed class OnSiloDirector : IPlacementDirector
{
    /// <summary>Returns the key of the grain on a silo.</summary>
    public static string Key(SiloAddress silo, string name) => $"{silo.ToParsableString()}/{name}";

    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        string key = target.GrainIdentity.Key.ToString()!;
        SiloAddress silo = SiloAddress.FromParsableString(key[..key.IndexOf('/', StringComparison.Ordinal)]);
        return context.GetCompatibleSilos(target).Contains(silo)
            ? Task.FromResult(silo)
            : throw new SiloUnavailableException($"The silo {silo} is not active.");
    }
}
