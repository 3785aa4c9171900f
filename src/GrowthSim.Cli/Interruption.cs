using System.Runtime.InteropServices;

namespace GrowthSim.Cli;

/// <summary>Ctrl-C and SIGTERM: the first asks the work to finish cleanly, the second ends the process at once, and so does the time if the work hangs.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>How long the work may take to finish: some half a second where nothing hangs.</summary>
    private static readonly TimeSpan FinishTimeout = TimeSpan.FromSeconds(2.5);

    private readonly CancellationTokenSource _source = new();
    private readonly Timer _end = new(_ => Environment.Exit(ExitCode.Cancelled));
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    public Interruption()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _end.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        // Always: a silo's host listens as well and would otherwise decide whether the process lives.
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
        {
            Environment.Exit(ExitCode.Cancelled);
        }

        try
        {
            _end.Change(FinishTimeout, Timeout.InfiniteTimeSpan);

            // Not on the handler's thread: what hangs off the token may take its time, and the second signal must still be heard.
            _ = _source.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The work has ended already, and with it the process ends.
        }
    }
}
