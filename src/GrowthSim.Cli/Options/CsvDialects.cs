using GrowthSim.Cli.Reports;

namespace GrowthSim.Cli.Options;

/// <summary>Finds the dialect of CSV that a command line asks for: its commands write where it says.</summary>
internal static class CsvDialects
{
    private static readonly string[] VerbsOfCsv = ["samples", "export"];

    /// <summary>Returns the surroundings, with files of CSV in the dialect, and standard output where CSV is written to it.</summary>
    public static Surroundings Of(IReadOnlyList<string> args, Surroundings surroundings) =>
        !Says(args, "--csv-dialect", "vi") ? surroundings
        : Says(args, "--format", "csv") || args.Any(VerbsOfCsv.Contains) ? surroundings with { HasVietnameseCsv = true, Out = new VietnameseCsvWriter(surroundings.Out) }
        : surroundings with { HasVietnameseCsv = true };

    private static bool Says(IReadOnlyList<string> args, string option, string value) =>
        args.Contains($"{option}={value}") || args.Contains($"{option}:{value}") || Enumerable.Range(0, Math.Max(0, args.Count - 1)).Any(place => args[place] == option && args[place + 1] == value);
}
