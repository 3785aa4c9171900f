using System.Collections.Immutable;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Reading;

/// <summary>The keys that a mapping may have.</summary>
/// <param name="Place">What the mapping is, for messages: "a lever".</param>
/// <param name="Required">The keys that it must have.</param>
/// <param name="Optional">The keys that it may have besides.</param>
internal sealed record KeySet(Message Place, ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    /// <summary>Gets all keys.</summary>
    public IEnumerable<string> All => Required.Concat(Optional);

    /// <summary>Returns whether a key belongs here.</summary>
    public bool Has(string key) => Required.Contains(key) || Optional.Contains(key);
}
