using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Grains.Hosting;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>A process that is killed in the middle of a run leaves a run that the next process brings to the same end.</summary>
public sealed class KilledProcessTests
{
    public const string Verb = "run-and-tell";

    private const long Paths = (400 * RunPlan.BlockSize) + 5;

    /// <summary>With figures on record: weights and proposal are made again, too.</summary>
    private const int AsOf = 2022;

    [Fact]
    public async Task Kill_in_the_middle_of_a_run_changes_no_bit_of_it()
    {
        using TemporaryDirectory directory = new();
        string run;
        using (ChildProcess child = ChildProcess.Start(Verb, directory.Path))
        {
            run = (await child.ReadLine())!;
            long merged = 0;
            while (merged < Paths / 2)
            {
                merged = long.Parse((await child.ReadLine())!, CultureInfo.InvariantCulture);
            }

            Assert.InRange(merged, Paths / 2, Paths - 1);
            child.Kill();
        }

        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { DataDirectory = directory.Path }, CancellationToken.None);

        Assert.Equal(run, await silo.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).NewestRun());
        City.AssertSame(
            SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen(asOf: AsOf)), Paths),
            await silo.Grains.GetGrain<IRunGrain>(run).WatchToTheEnd());
    }

    /// <summary>The other process.</summary>
    internal static async Task RunAndTell(string directory)
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { DataDirectory = directory }, CancellationToken.None);
        await silo.Grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text);
        RunTicket ticket = await silo.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).Run(new RunOrder { Paths = Paths, AsOf = AsOf });
        Console.WriteLine(ticket.RunId);
        await foreach (RunProgress progress in silo.Grains.GetGrain<IRunGrain>(ticket.RunId).Watch(0))
        {
            Console.WriteLine(progress.Paths.ToString(CultureInfo.InvariantCulture));
        }
    }
}
