using System.Text.RegularExpressions;

namespace GrowthSim.Cli.Tests;

/// <summary>The real program inside the test's process, with its two streams captured.</summary>
internal sealed partial record CapturedProgram(int ExitCode, string Out, string Error)
{
    /// <summary>Gets the model that the tests bring along.</summary>
    public static string Harbour { get; } = Path.Combine(AppContext.BaseDirectory, "harbour");

    public static Task<CapturedProgram> Run(params string[] args) => RunIn(AppContext.BaseDirectory, args);

    /// <summary>Runs with a terminal of so many columns.</summary>
    public static Task<CapturedProgram> At(int width, params string[] args) => RunIn(AppContext.BaseDirectory, width, args);

    public static Task<CapturedProgram> RunIn(string folder, params string[] args) => RunIn(folder, 120, args);

    private static async Task<CapturedProgram> RunIn(string folder, int width, string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Width = width, Folder = folder, ProgramFolder = folder, Variable = _ => null };
        int exitCode = await CommandLine.Run(args, surroundings, CancellationToken.None);
        return new CapturedProgram(exitCode, output.ToString(), Progress().Replace(error.ToString(), ""));
    }

    // A machine that has its hands full takes longer than after which it is said how far the work is.
    [GeneratedRegex("^[ ▏▎▍▌▋▊▉█·]{24} .*\\r?\\n", RegexOptions.Multiline)]
    private static partial Regex Progress();
}
