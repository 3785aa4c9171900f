using GrowthSim.Grains.Tests.Hosting;
using GrowthSim.Grains.Tests.Runs;
using GrowthSim.Grains.Tests.Storage;

namespace GrowthSim.Grains.Tests;

/// <summary>What a test starts as a process of its own, to kill it.</summary>
internal static class Program
{
    public static Task Main(string[] arguments) => arguments switch
    {
        [KilledWriterTests.Verb, string directory] => KilledWriterTests.WriteForever(directory),
        [KilledProcessTests.Verb, string directory] => KilledProcessTests.RunAndTell(directory),
        [DataDirectoryLockTests.Verb, string directory] => DataDirectoryLockTests.HoldForever(directory),
        _ => throw new ArgumentException($"Not a verb of this program: {string.Join(' ', arguments)}", nameof(arguments)),
    };
}
