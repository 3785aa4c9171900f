namespace GrowthSim.Language;

/// <summary>A place in a file that a person wrote.</summary>
/// <param name="File">The file's name as the user gave it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct TextPosition(string File, int Line, int Column)
{
    /// <summary>Gets the place in the words of the file's kind, such as <c>Sheet1!B7</c>; null where that is line and column.</summary>
    public string? Place { get; init; }

    /// <summary>Returns <c>file:line:column</c>, or <c>file:place</c>.</summary>
    public override string ToString() => Place is null ? $"{File}:{Line}:{Column}" : $"{File}:{Place}";
}
