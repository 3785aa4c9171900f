using System.Collections.Immutable;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace GrowthSim.Server.Dashboard.Text;

/// <summary>A line of what two texts differ in.</summary>
/// <param name="Before">Its number in the earlier text; null where it is new.</param>
/// <param name="After">Its number in the later text; null where it is gone.</param>
/// <param name="Text">The line; null for lines that are left out because they are the same.</param>
public sealed record ChangedLine(int? Before, int? After, string? Text)
{
    /// <summary>So many lines that are the same stand around those that are not.</summary>
    private const int Around = 3;

    /// <summary>Gets whether the line was taken out.</summary>
    public bool IsGone => Text is not null && After is null;

    /// <summary>Gets whether it was put in.</summary>
    public bool IsNew => Text is not null && Before is null;

    /// <summary>Returns the lines that differ, with those around them.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="after">The later text.</param>
    internal static ImmutableArray<ChangedLine> Between(string before, string after)
    {
        List<DiffPiece> pieces = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines;
        ImmutableArray<ChangedLine>.Builder lines = ImmutableArray.CreateBuilder<ChangedLine>();
        (int old, int now) = (0, 0);
        for (int place = 0; place < pieces.Count; place++)
        {
            DiffPiece piece = pieces[place];
            old += piece.Type == ChangeType.Inserted ? 0 : 1;
            now += piece.Type == ChangeType.Deleted ? 0 : 1;
            if (IsNear(pieces, place))
            {
                lines.Add(new ChangedLine(piece.Type == ChangeType.Inserted ? null : old, piece.Type == ChangeType.Deleted ? null : now, piece.Text));
            }
            else if (lines.Count == 0 || lines[^1].Text is not null)
            {
                lines.Add(new ChangedLine(null, null, null));
            }
        }

        return lines.ToImmutable();
    }

    private static bool IsNear(List<DiffPiece> pieces, int place) =>
        pieces.Skip(Math.Max(0, place - Around)).Take(Math.Min(place, Around) + 1 + Around).Any(piece => piece.Type != ChangeType.Unchanged);
}
