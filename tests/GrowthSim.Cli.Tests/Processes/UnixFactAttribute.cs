namespace GrowthSim.Cli.Tests.Processes;

/// <summary>A test that sends signals or commands to a shell of POSIX.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Needs signals and a shell of POSIX.";
        }
    }
}
