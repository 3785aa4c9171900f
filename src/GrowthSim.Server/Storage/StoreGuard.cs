using GrowthSim.Grains;
using GrowthSim.Grains.Storage;
using Orleans.Storage;

namespace GrowthSim.Server.Storage;

/// <summary>Ends the silo where its store was emptied under it: silos that know each other from before would go on beside those that meet in the empty store, as two clusters.</summary>
/// <remarks>The first silo puts a mark into the store; each looks now and then whether it is there, and the same.</remarks>
internal sealed partial class StoreGuard(
    [FromKeyedServices(GrainStore.Name)] IGrainStorage store, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<StoreGuard> logger, SqliteDatabase? file = null) : BackgroundService
{
    private const string Name = "mark";

    /// <summary>How often it looks.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>How long those who watch runs have to hear of it.</summary>
    private static readonly TimeSpan BeforeStop = TimeSpan.FromSeconds(3);

    /// <summary>How long the stop may take.</summary>
    private static readonly TimeSpan ForStop = TimeSpan.FromSeconds(5);

    private static readonly GrainId Grain = GrainId.Create("store", "mark");

    private string? _mark;

    /// <summary>Gets whether the store was emptied.</summary>
    public bool IsEmptied { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Period, time);
        do
        {
            try
            {
                IsEmptied = await Look();
            }
            catch (StoreException away)
            {
                LogNotLooked(logger, away.Message);
            }
            catch (InconsistentStateException)
            {
                // Another silo has put the mark there in this moment; the next look reads it.
            }

            if (IsEmptied)
            {
                LogEmptied(logger, StoreWords.Emptied);
                await Console.Error.WriteLineAsync(StoreWords.Emptied);
                Environment.ExitCode = Program.Failed;
                await Task.Delay(BeforeStop, time, stoppingToken);
                lifetime.StopApplication();

                // A silo takes its leave from the members in the store, where it is none any more: it would wait for that without end.
                await Task.Delay(ForStop, time, CancellationToken.None);
                Environment.Exit(Program.Failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> Look()
    {
        if (file is { IsGone: true })
        {
            return true;
        }

        GrainState<StoreMark> found = new(new StoreMark());
        await store.ReadStateAsync(Name, Grain, found);
        if (_mark is null && !found.RecordExists)
        {
            found.State = new StoreMark { Text = Guid.NewGuid().ToString("N") };
            await store.WriteStateAsync(Name, Grain, found);
        }

        _mark ??= found.State!.Text;
        return !found.RecordExists || found.State!.Text != _mark;
    }

    [LoggerMessage(1, LogLevel.Critical, "This silo stops. {Reason}")]
    private static partial void LogEmptied(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The store was not looked at: {Reason}")]
    private static partial void LogNotLooked(ILogger logger, string reason);
}
