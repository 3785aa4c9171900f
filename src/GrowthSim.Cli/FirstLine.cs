namespace GrowthSim.Cli;

/// <summary>What of a failure's message is for people: behind its first line some libraries put the stack of where it began.</summary>
internal static class FirstLine
{
    private const int MaxLetters = 300;

    public static string Of(string message)
    {
        string line = message.AsSpan().Trim().ToString().Split('\n', 2)[0].Trim();
        return line.Length <= MaxLetters ? line : line[..MaxLetters] + "…";
    }
}
