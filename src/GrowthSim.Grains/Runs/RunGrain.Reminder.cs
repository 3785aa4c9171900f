namespace GrowthSim.Grains.Runs;

/// <summary>What brings a run back whose silo was lost and that nobody asks for: the index that the supervisor reads, and as a last resort a reminder, at which Orleans activates it once a minute.</summary>
internal sealed partial class RunGrain
{
    private const string ResumeReminder = "resume";

    /// <summary>A shorter run needs no reminder: whoever waits for it would notice.</summary>
    private static readonly TimeSpan BeforeReminder = TimeSpan.FromSeconds(2);

    private bool _isNoted;
    private bool _isReminded;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        // The activation has resumed whatever there was to resume.
        _isReminded = true;
        if (_tick is null)
        {
            await Forget();
        }
    }

    private async Task Remind(long startedAt)
    {
        if (queue.Value.ResumesByItself && !_isReminded && time.GetElapsedTime(startedAt) > BeforeReminder)
        {
            _isReminded = true;
            await this.RegisterOrUpdateReminder(ResumeReminder, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        }
    }

    private async Task Note()
    {
        await RunIndex.Of(Id, GrainFactory).Note(Id);
        _isNoted = true;
    }

    /// <summary>There is nothing left to come back for.</summary>
    private async Task Forget()
    {
        await ForgetReminder();
        if (!_isNoted)
        {
            return;
        }

        _isNoted = false;
        if (!_life.IsOpen)
        {
            await Tell(await Status());
        }

        try
        {
            await RunIndex.Of(Id, GrainFactory).Forget(Id);
        }
#pragma warning disable CA1031 // An entry too many costs one call at each look of the supervisor, which takes it off.
        catch (Exception left)
#pragma warning restore CA1031
        {
            LogEntryLeft(logger, left, Id);
        }
    }

    /// <summary>Tells the scenario how the run stands that has nothing left to do; with null, that it begins again.</summary>
    private async Task Tell(RunStatus? ended)
    {
        try
        {
            await Scenario.NoteEnd(Id, ended);
        }
#pragma warning disable CA1031 // Who lists the runs asks this one then.
        catch (Exception untold)
#pragma warning restore CA1031
        {
            LogNotTold(logger, untold, Id);
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
