using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>The names of what is known of a target.</summary>
public static class TargetStates
{
    private static readonly ImmutableArray<string> Names = ["open", "met", "not_met", "not_evaluable"];

    /// <summary>Returns the name: <c>open</c>, <c>met</c>, <c>not_met</c> or <c>not_evaluable</c>.</summary>
    /// <param name="state">What is known.</param>
    public static string Name(TargetState state) => Names[(int)state];

    /// <summary>Reads a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="state">What it says.</param>
    /// <returns>Whether there is such a name.</returns>
    public static bool TryParse(string? name, out TargetState state)
    {
        int place = Names.IndexOf(name ?? "");
        state = (TargetState)Math.Max(place, 0);
        return place >= 0;
    }
}
