namespace GrowthSim.Cli.Reports;

/// <summary>A probability as a bar of eighths of a character.</summary>
internal static class ProbabilityBar
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";
    private const char Full = '█';
    private const char Empty = '·';

    /// <summary>Returns a bar of exactly <paramref name="width"/> characters; only 0 is empty and only 1 is full, and what is unknown has none.</summary>
    public static string Of(double probability, int width)
    {
        if (double.IsNaN(probability))
        {
            return "".PadRight(width);
        }

        int steps = width * 8;
        int filled = (int)Math.Round(Math.Clamp(probability, 0, 1) * steps);
        filled = probability > 0 ? Math.Max(filled, 1) : 0;
        filled = probability < 1 ? Math.Min(filled, steps - 1) : steps;
        string bar = new(Full, filled / 8);
        if (filled % 8 > 0)
        {
            bar += Eighths[filled % 8];
        }

        return bar.PadRight(width, Empty);
    }
}
