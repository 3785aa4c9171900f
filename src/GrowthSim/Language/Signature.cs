using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>How a function or a distribution is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Required">How many arguments must be given.</param>
/// <param name="Parameters">The names of its arguments, in order.</param>
internal sealed record Signature(string Name, int Required, ImmutableArray<string> Parameters)
{
    /// <summary>Returns the call as it is documented: <c>clamp(x, lo, hi)</c>.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Parameters)})";
}
