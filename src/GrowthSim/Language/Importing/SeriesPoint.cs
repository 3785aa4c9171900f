using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing;

/// <summary>A value of an official table.</summary>
/// <param name="Codes">The code in each dimension but time.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">What the table calls itself.</param>
internal sealed record SeriesPoint(string[] Codes, TableCell Period, TableCell Value, string Source);
