namespace GrowthSim.Language.Yaml;

/// <summary>A place in a file's text.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Index">The index of the character.</param>
/// <param name="At">The same place as line and column.</param>
internal readonly record struct SourcePlace(string Text, int Index, TextPosition At)
{
    /// <summary>Returns a later place in the same text.</summary>
    public SourcePlace MovedTo(int index)
    {
        SourceCursor cursor = new(this);
        cursor.Advance(index - Index);
        return cursor.Place;
    }
}
