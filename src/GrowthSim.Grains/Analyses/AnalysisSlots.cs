using System.Globalization;

namespace GrowthSim.Grains.Analyses;

/// <summary>How many analyses go on on a silo: each has one run at a time among those that wait or simulate.</summary>
internal sealed class AnalysisSlots
{
    /// <summary>The most that go on.</summary>
    public const int Max = 64;

    private int _taken;

    /// <summary>Takes a slot, until it is given back.</summary>
    /// <exception cref="OrderRefusedException">None is free.</exception>
    public void Take()
    {
        Enter();
        if (_taken > Max)
        {
            Leave();
            throw new OrderRefusedException(
                string.Create(CultureInfo.InvariantCulture, $"{Max} analyses go on on this silo already, as many as may. Order it again when some have ended."), RefusalReason.QueueFull);
        }
    }

    /// <summary>Takes a slot for an analysis that goes on, however many are taken.</summary>
    public void Enter() => Interlocked.Increment(ref _taken);

    /// <summary>Gives a slot back.</summary>
    public void Leave() => Interlocked.Decrement(ref _taken);
}
