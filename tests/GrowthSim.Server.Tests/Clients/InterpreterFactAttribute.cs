namespace GrowthSim.Server.Tests.Clients;

/// <summary>A test with an interpreter of scripts: skipped where none is installed, but not in CI, where one must be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InterpreterFactAttribute : FactAttribute
{
    /// <summary>Says what the test needs.</summary>
    /// <param name="program">The program.</param>
    /// <param name="packages">What Debian calls its packages.</param>
    public InterpreterFactAttribute(string program, string packages)
    {
        (Program, Packages) = (program, packages);
        if (!Script.IsInstalled(program) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = $"{program} is not installed (Debian: apt-get install {packages}).";
        }
    }

    /// <summary>Gets the program.</summary>
    public string Program { get; }

    /// <summary>Gets what Debian calls its packages.</summary>
    public string Packages { get; }
}
