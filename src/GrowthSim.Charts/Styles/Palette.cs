using System.Collections.Immutable;

namespace GrowthSim.Charts.Styles;

/// <summary>
/// The colours of all charts. No red beside green: hue, lightness and the printed number tell the same. Bars stand out from their ground (3.2 : 1 on white, 4.5 : 1 on the dark card), and
/// neighbours differ for readers who see no red, no green or no blue.
/// </summary>
public static class Palette
{
    /// <summary>Gets the colours by role.</summary>
    public static ImmutableArray<Swatch> All { get; } =
    [
        new("card", "#ffffff", "#161d26"),
        new("text", "#1b2530", "#e8edf2"),
        new("muted", "#5a6672", "#9aa7b4"),
        new("grid", "#d5dbe1", "#333e4a"),
        new("track", "#eef1f4", "#212a34"),
        new("chance-1", "#8c3f00", "#e08214"),
        new("chance-2", "#cf7a1e", "#b97a34"),
        new("chance-3", "#87919b", "#7d8894"),
        new("chance-4", "#3d8fc6", "#5596c8"),
        new("chance-5", "#08407e", "#8fc7f7"),
        new("fan-90", "#bcd9f0", "#1f4566"),
        new("fan-50", "#4a8bc4", "#2f74b5"),
        new("fan-median", "#0a5ea8", "#6cb4f5"),
        new("target", "#00794f", "#45c79a"),
        new("other", "#c65200", "#ff9d57"),
    ];

    /// <summary>Returns the class of a bar by its probability: <c>gs-c1</c> below 10 %, then by 33, 66 and 90 % to <c>gs-c5</c>.</summary>
    /// <param name="probability">The probability; in [0, 1].</param>
    public static string ClassOf(double probability) => probability switch
    {
        > 0.9 => "gs-c5",
        > 0.66 => "gs-c4",
        >= 0.33 => "gs-c3",
        >= 0.1 => "gs-c2",
        _ => "gs-c1",
    };

    /// <summary>Returns the colour of a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="theme">The ground.</param>
    /// <exception cref="KeyNotFoundException">No colour has the role.</exception>
    public static string Colour(string role, Theme theme)
    {
        Swatch swatch = All.FirstOrDefault(swatch => swatch.Role == role) ?? throw new KeyNotFoundException($"The palette has no '{role}'.");
        return theme == Theme.Dark ? swatch.Dark : swatch.Light;
    }
}
