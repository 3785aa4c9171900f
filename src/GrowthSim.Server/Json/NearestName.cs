using GrowthSim.Language;

namespace GrowthSim.Server.Json;

/// <summary>Finds the name that was probably meant where one is not known.</summary>
internal static class NearestName
{
    private const int MinPart = 3;

    /// <summary>Returns a name within a few letters, else one that was begun; null where none is near.</summary>
    public static string? Of(string written, IReadOnlyCollection<string> names) => Spelling.Nearest(written, names)
        ?? (written.Length < MinPart ? null : names.FirstOrDefault(name => name.StartsWith(written, StringComparison.OrdinalIgnoreCase)));
}
