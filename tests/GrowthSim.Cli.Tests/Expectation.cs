namespace GrowthSim.Cli.Tests;

/// <summary>Compares text with a file under <c>Expectations</c>. With <c>GROWTHSIM_ACCEPT</c> set to that folder of the sources, writes the file instead.</summary>
internal static class Expectation
{
    public static void Matches(string name, string actual)
    {
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("GROWTHSIM_ACCEPT") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            return;
        }

        string expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expectations", name)).ReplaceLineEndings("\n");
        Assert.Equal(expected, text);
    }
}
