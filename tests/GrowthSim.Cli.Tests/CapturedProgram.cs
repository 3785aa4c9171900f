namespace GrowthSim.Cli.Tests;

/// <summary>The real program inside the test's process, with its two streams captured.</summary>
internal sealed record CapturedProgram(int ExitCode, string Out, string Error)
{
    /// <summary>Gets the model that the tests bring along.</summary>
    public static string Harbour { get; } = Path.Combine(AppContext.BaseDirectory, "harbour");

    public static Task<CapturedProgram> Run(params string[] args) => RunIn(AppContext.BaseDirectory, args);

    public static async Task<CapturedProgram> RunIn(string folder, params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = folder, ProgramFolder = folder, Variable = _ => null };
        int exitCode = await CommandLine.Run(args, surroundings, CancellationToken.None);
        return new CapturedProgram(exitCode, output.ToString(), error.ToString());
    }
}
