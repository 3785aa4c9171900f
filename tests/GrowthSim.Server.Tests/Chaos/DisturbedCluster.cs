using System.Diagnostics;
using System.Globalization;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Chaos;

/// <summary>A cluster of processes to which a schedule is done. One silo at least is left that runs.</summary>
internal sealed class DisturbedCluster : IAsyncDisposable
{
    private const int Size = 3;

    private const int MaxAttempts = 5;

    private const int LinesKept = 60;

    private readonly ChaosStore _store;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<SiloProcess> _silos = [];
    private readonly List<SiloProcess> _paused = [];
    private readonly List<string> _events = [];
    private readonly List<Task> _ends = [];
    private readonly SemaphoreSlim _storeIsThere = new(1);

    private DisturbedCluster(ChaosStore store) => _store = store;

    /// <summary>Gets the silos that were ever there, for clients.</summary>
    public IReadOnlyCollection<SiloProcess> Silos
    {
        get
        {
            lock (_silos)
            {
                return [.. _silos.Where(silo => !silo.HasExited)];
            }
        }
    }

    /// <summary>Gets what was done, line by line.</summary>
    public string Events
    {
        get
        {
            lock (_events)
            {
                return string.Join('\n', _events);
            }
        }
    }

    /// <summary>Gets the last lines that each silo still there has written.</summary>
    public string Logs => string.Join('\n', Silos.Select(silo => $"{silo.SiloPort}:\n{string.Join('\n', silo.Log.Split('\n').TakeLast(LinesKept))}"));

    public static async Task<DisturbedCluster> Start(ChaosStore store)
    {
        DisturbedCluster cluster = new(store);
        await Task.WhenAll(Enumerable.Range(0, Size).Select(_ => cluster.Add()));
        return cluster;
    }

    /// <summary>Does a schedule, until it is cancelled; then everything that was taken away is brought back.</summary>
    public async Task Disturb(IEnumerable<ChaosStep> schedule, CancellationToken cancellationToken)
    {
        try
        {
            foreach (ChaosStep step in schedule)
            {
                await Task.Delay(step.After, cancellationToken);
                await Do(step, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // What the schedule was for has ended.
        }
        finally
        {
            await Task.WhenAll(_ends);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_ends);
        _silos.ForEach(silo => silo.Dispose());
        _storeIsThere.Dispose();
    }

    private async Task Do(ChaosStep step, CancellationToken cancellationToken)
    {
        switch (step.What)
        {
            case Disturbance.Add:
                if (Silos.Count <= Size)
                {
                    await Add();
                }

                break;
            case Disturbance.RestartAll:
                Note("all silos die");
                foreach (SiloProcess silo in Silos)
                {
                    silo.Kill();
                }

                await Task.WhenAll(Enumerable.Range(0, Size).Select(_ => Add()));
                break;
            case Disturbance.Outage:
                _ends.Add(Outage(step.Length, cancellationToken));
                break;
            default:
                await Hit(step, cancellationToken);
                break;
        }
    }

    private async Task Hit(ChaosStep step, CancellationToken cancellationToken)
    {
        SiloProcess[] running = [.. Silos.Except(_paused)];
        if (running.Length < 2)
        {
            await Add();
            running = [.. Silos.Except(_paused)];
        }

        SiloProcess silo = running[(int)(step.Choice * running.Length)];
        Note($"{step.What} {silo.SiloPort}");
        switch (step.What)
        {
            case Disturbance.Kill:
                silo.Kill();
                break;
            case Disturbance.Stop:
                silo.Terminate();
                break;
            default:
                _paused.Add(silo);
                silo.Pause();
                _ends.Add(Thaw(silo, step.Length, cancellationToken));
                break;
        }
    }

    private async Task Thaw(SiloProcess silo, TimeSpan after, CancellationToken cancellationToken)
    {
        await Task.Delay(after, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!silo.HasExited)
        {
            Note($"{silo.SiloPort} goes on after {after.TotalSeconds:F1} s");
            silo.Continue();
        }

        _paused.Remove(silo);
    }

    private async Task Outage(TimeSpan length, CancellationToken cancellationToken)
    {
        await _storeIsThere.WaitAsync(CancellationToken.None);
        try
        {
            Note($"the store is away for {length.TotalSeconds:F1} s");
            await _store.Stop();
            await Task.Delay(length, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            await _store.Start();
            Note("the store is back");
        }
        finally
        {
            _storeIsThere.Release();
        }
    }

    // A silo does not start without its store; whoever runs it starts it again.
    private async Task Add()
    {
        for (int attempt = 1; ; attempt++)
        {
            await _storeIsThere.WaitAsync();
            _storeIsThere.Release();
            SiloProcess silo = SiloProcess.Start(_store.Arguments);
            lock (_silos)
            {
                _silos.Add(silo);
            }

            try
            {
                await silo.Ready();
                Note($"{silo.SiloPort} is there");
                return;
            }
            catch (InvalidOperationException failure) when (attempt < MaxAttempts)
            {
                Note($"{silo.SiloPort} did not start: {failure.InnerException?.Message}");
            }
        }
    }

    private void Note(string what)
    {
        lock (_events)
        {
            _events.Add(string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds,6:F1} s  {what}"));
        }
    }
}
