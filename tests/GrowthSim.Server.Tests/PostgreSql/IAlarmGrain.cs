namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>A grain that a reminder wakes.</summary>
public interface IAlarmGrain : IGrainWithStringKey
{
    Task Set();

    /// <summary>Waits for the first tick.</summary>
    [ResponseTimeout("00:02:00")]
    Task<string> Ring();

    /// <summary>Returns the names of the reminders that are on record.</summary>
    Task<string[]> Names();

    Task Stop();
}
