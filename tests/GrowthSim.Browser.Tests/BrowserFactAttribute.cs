namespace GrowthSim.Browser.Tests;

/// <summary>A test in a browser: skipped where none is installed, but not in CI, where one must be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Program is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "Chromium is not installed (Debian: apt-get install chromium fonts-dejavu-core).";
        }
    }
}
