namespace GrowthSim.Grains.Runs;

/// <summary>Wakes all that wait for the next change. Take <see cref="Next"/> before you look at the state, or a change in between is missed.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Next => _next.Task;

    public void Beat()
    {
        TaskCompletionSource beat = _next;
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        beat.SetResult();
    }
}
