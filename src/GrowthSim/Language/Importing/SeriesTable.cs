using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing;

/// <summary>An official table: values over dimensions and time.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Dimensions">The names of the dimensions but time.</param>
/// <param name="Form">How it writes numbers.</param>
/// <param name="Points">The values; read once.</param>
internal sealed record SeriesTable(TextPosition Start, string[] Dimensions, NumberForm Form, IEnumerable<SeriesPoint> Points);
