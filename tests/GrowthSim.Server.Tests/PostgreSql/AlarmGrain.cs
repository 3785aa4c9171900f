using Orleans.Concurrency;

namespace GrowthSim.Server.Tests.PostgreSql;

[Reentrant]
internal sealed class AlarmGrain : Grain, IAlarmGrain, IRemindable
{
    private const string Reminder = "alarm";

    private readonly TaskCompletionSource<string> _rung = new();

    public Task Set() => this.RegisterOrUpdateReminder(Reminder, PostgreSqlCluster.ReminderPeriod, PostgreSqlCluster.ReminderPeriod);

    public Task<string> Ring() => _rung.Task;

    public async Task<string[]> Names() => [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName)];

    public async Task Stop()
    {
        IGrainReminder? reminder = await this.GetReminder(Reminder);
        await this.UnregisterReminder(reminder!);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _rung.TrySetResult(reminderName);
        return Task.CompletedTask;
    }
}
