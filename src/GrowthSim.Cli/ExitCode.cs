namespace GrowthSim.Cli;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a file is wrong.</summary>
    public const int Wrong = 2;

    /// <summary>Cancelled; what was known is printed and marked partial.</summary>
    public const int Cancelled = 130;
}
