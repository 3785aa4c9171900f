namespace GrowthSim.Cli.Exports;

/// <summary>A number of a run as a row of one long table: the columns of the IAMC's exchange format, the statistic, the value, and the run.</summary>
/// <param name="Model">The model's identifier.</param>
/// <param name="Scenario">The scenario, with the assumptions that were replaced.</param>
/// <param name="Region">The region that the model is of.</param>
/// <param name="Variable">A series by its full name, <c>targets.</c> and a target, or <c>joint.</c> and a group.</param>
/// <param name="Unit">The unit, in English.</param>
/// <param name="Year">The year; of a target the one that its group names, else the last.</param>
/// <param name="Statistic">What the value is: <c>mean</c>, <c>sd</c>, <c>se</c>, <c>p5</c>, <c>probability</c> …</param>
/// <param name="Value">The value; finite.</param>
/// <param name="Run">The run's identity on record: its plan and its number of paths.</param>
internal readonly record struct LongRow(string Model, string Scenario, string Region, string Variable, string Unit, int Year, string Statistic, double Value, string Run);
