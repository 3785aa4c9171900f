using System.Globalization;

namespace GrowthSim.Grains.Models;

/// <summary>The place of a run in the list of runs, newest order first: one that is ordered again moves to the front, and the places of the others stay.</summary>
/// <param name="Ticks">When it was ordered last, in ticks of UTC.</param>
/// <param name="Run">The run.</param>
[GenerateSerializer, Immutable, Alias("growthsim.RunPlace")]
internal readonly record struct RunPlace([property: Id(0)] long Ticks, [property: Id(1)] string Run) : IComparable<RunPlace>
{
    private const char Between = '.';

    public int CompareTo(RunPlace other) => Ticks == other.Ticks ? string.CompareOrdinal(Run, other.Run) : other.Ticks.CompareTo(Ticks);

    /// <summary>Returns the place as a client passes it on.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ticks:x}{Between}{Run}");

    public static bool TryParse(string text, out RunPlace place)
    {
        int end = text.IndexOf(Between, StringComparison.Ordinal);
        bool isPlace = long.TryParse(end < 0 ? "" : text.AsSpan(0, end), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long ticks) && end < text.Length - 1;
        place = isPlace ? new RunPlace(ticks, text[(end + 1)..]) : default;
        return isPlace;
    }
}
