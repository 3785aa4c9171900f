namespace GrowthSim.Language.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What stands in it, without spaces around it; empty where nothing does.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Number">Its number, where the table has numbers and not only texts.</param>
internal readonly record struct TableCell(string Text, TextPosition At, double? Number = null);
