namespace GrowthSim.Cli.Tests.Processes;

/// <summary>A test that sends POSIX signals.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Sends POSIX signals.";
        }
    }
}
