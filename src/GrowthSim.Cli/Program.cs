using System.Text;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains.Hosting;

namespace GrowthSim.Cli;

/// <summary>The process: standard streams and signals, handed to <see cref="CommandLine"/>.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => FileLimit.Check(ChosenLanguage.Of(args).Say(ErrorWords.TooFewFiles)) ? Run(args) : Task.FromResult(ExitCode.Failed);

    private static async Task<int> Run(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using Interruption interruption = new();
        try
        {
            _ = Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            await Console.Error.WriteLineAsync(ChosenLanguage.Of(args).Say(ErrorWords.FolderGone));
            return ExitCode.Wrong;
        }

        return await CommandLine.Run(args, Surroundings.OfProcess(), interruption.Token);
    }
}
