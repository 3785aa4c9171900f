using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Together;

/// <summary>Where the parts of a ladder stand at one width.</summary>
internal sealed class LadderDrawing
{
    private const double Line = 16;
    private const double WideHeight = 204;
    private const double NarrowHeight = 164;

    // Bold letters are a tenth wider.
    private const double Bold = 0.9;

    public LadderDrawing(ImmutableArray<JointRung> rungs, int marked, double width, bool isNarrow, Locale locale)
    {
        JointRung rung = rungs[marked - 1];
        Said = locale.Say(TogetherWords.AtLeast, marked, rungs.Length, Chance.InWords(rung.Probability, locale));
        Heading = [.. WrappedText.Lines(Said, width * Bold)];
        Top = 10 + (Heading.Length * Line);
        Bottom = Top + (isNarrow ? NarrowHeight : WideHeight);
        Chances = new LinearScale(0, 1, Bottom, Top);
        Counts = new LinearScale(0.5, rungs.Length + 0.5, WrappedText.Width(locale.Percent(1)) + 8, width - 4);
        Ticks = [.. NiceTicks.Between(1, rungs.Length, isNarrow ? 6 : 12).Where(tick => tick >= 1 && tick == Math.Floor(tick)).Select(tick => (int)tick)];
        Step = (Counts.To - Counts.From) / rungs.Length;
    }

    public double Bottom { get; }

    public double Height => Bottom + 42;

    public LinearScale Chances { get; }

    public LinearScale Counts { get; }

    public ImmutableArray<int> Ticks { get; }

    public double Step { get; }

    /// <summary>Gets the marked rung in words.</summary>
    public string Said { get; }

    /// <summary>Gets that in lines.</summary>
    public ImmutableArray<string> Heading { get; }

    public double Top { get; }
}
