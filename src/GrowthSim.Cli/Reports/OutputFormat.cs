namespace GrowthSim.Cli.Reports;

/// <summary>For whom the output is: a person, a program, a spreadsheet.</summary>
internal enum OutputFormat
{
    Text,
    Json,
    Csv,
}
