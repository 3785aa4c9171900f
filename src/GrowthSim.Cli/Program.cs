using System.Text;

namespace GrowthSim.Cli;

/// <summary>The process: standard streams and signals, handed to <see cref="CommandLine"/>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using Interruption interruption = new();
        return await CommandLine.Run(args, Surroundings.OfProcess(), interruption.Token);
    }
}
