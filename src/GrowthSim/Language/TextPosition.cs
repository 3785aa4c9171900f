namespace GrowthSim.Language;

/// <summary>A place in a file that a person wrote.</summary>
/// <param name="File">The file's name as the user gave it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct TextPosition(string File, int Line, int Column)
{
    /// <summary>Returns <c>file:line:column</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
