using System.Collections.Concurrent;

namespace GrowthSim.Grains.Storage;

/// <summary>The states that were damaged when this silo read them last, and that it wrote nothing over since. Whoever cannot make such a state again asks here before it takes an empty one for the truth.</summary>
internal sealed class DamagedStates
{
    private readonly ConcurrentDictionary<(Type State, GrainId Grain), DamagedState> _states = [];

    public void Note<T>(DamagedState state) => _states[(typeof(T), state.Grain)] = state;

    /// <summary>Forgets one that was written over, or is read again.</summary>
    public void Forget<T>(GrainId grain) => _states.TryRemove((typeof(T), grain), out _);

    public bool Has<T>(GrainId grain) => _states.ContainsKey((typeof(T), grain));

    /// <summary>Throws where a state is damaged.</summary>
    /// <param name="grain">Whose it is.</param>
    /// <param name="what">What is lost, as the beginning of a sentence.</param>
    /// <param name="remedy">What brings it back, as a sentence.</param>
    /// <exception cref="StoreException">It is.</exception>
    public void Check<T>(GrainId grain, string what, string remedy)
    {
        if (_states.TryGetValue((typeof(T), grain), out DamagedState? state))
        {
            string aside = state.Aside is null ? "" : $"It is kept aside as '{state.Aside}'. ";
            throw new StoreException(StoreFault.Damaged, $"{what} cannot be read: what the store has of it is damaged. {aside}{remedy}");
        }
    }
}
