using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>The names of what becomes of figures on record.</summary>
public static class AsOfModes
{
    /// <summary>Gets the names, <c>condition</c> first.</summary>
    public static ImmutableArray<string> Names { get; } = ["condition", "substitute"];

    /// <summary>Returns the name.</summary>
    /// <param name="mode">What becomes of them.</param>
    public static string Name(this AsOfMode mode) => Names[(int)mode];

    /// <summary>Reads a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="mode">What it says.</param>
    /// <returns>Whether there is such a name.</returns>
    public static bool TryParse(string? name, out AsOfMode mode)
    {
        int place = Names.IndexOf(name ?? "");
        mode = (AsOfMode)Math.Max(place, 0);
        return place >= 0;
    }
}
