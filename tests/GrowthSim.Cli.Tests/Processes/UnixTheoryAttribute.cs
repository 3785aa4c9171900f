namespace GrowthSim.Cli.Tests.Processes;

/// <summary>A test with cases that sends POSIX signals.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Needs signals and a shell of POSIX.";
        }
    }
}
