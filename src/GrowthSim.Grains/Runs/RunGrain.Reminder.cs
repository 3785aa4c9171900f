namespace GrowthSim.Grains.Runs;

/// <summary>The last resort of a run whose process died and that nobody asks for: once a minute Orleans activates it, and it goes on.</summary>
internal sealed partial class RunGrain
{
    private const string ResumeReminder = "resume";

    /// <summary>A shorter run needs no reminder: whoever waits for it would notice.</summary>
    private static readonly TimeSpan BeforeReminder = TimeSpan.FromSeconds(2);

    private bool _isReminded;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        // The activation has resumed whatever there was to resume.
        _isReminded = true;
        if (_tick is null)
        {
            await ForgetReminder();
        }
    }

    private async Task Remind()
    {
        if (!_isReminded && time.GetElapsedTime(_startedAt) > BeforeReminder)
        {
            _isReminded = true;
            await this.RegisterOrUpdateReminder(ResumeReminder, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        }
    }

    private async Task ForgetReminder()
    {
        if (!_isReminded)
        {
            return;
        }

        _isReminded = false;
        try
        {
            if (await this.GetReminder(ResumeReminder) is IGrainReminder reminder)
            {
                await this.UnregisterReminder(reminder);
            }
        }
#pragma warning disable CA1031 // A reminder too many costs one call a minute, and its next tick removes it.
        catch (Exception left)
#pragma warning restore CA1031
        {
            LogReminderLeft(logger, left, Id);
        }
    }
}
