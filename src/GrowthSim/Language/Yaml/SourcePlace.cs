namespace GrowthSim.Language.Yaml;

/// <summary>A place in a file's text.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Index">The index of the character.</param>
/// <param name="At">The same place as line and column.</param>
internal readonly record struct SourcePlace(string Text, int Index, TextPosition At);
