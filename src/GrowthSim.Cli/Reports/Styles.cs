using Spectre.Console;

namespace GrowthSim.Cli.Reports;

/// <summary>The colours of the text reports; each repeats what the text says already.</summary>
internal static class Styles
{
    public static readonly Style Heading = new(decoration: Decoration.Bold);
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Warning = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Likely = new(Color.Green);
    private static readonly Style Even = new(Color.Yellow);
    private static readonly Style Unlikely = new(Color.Red);

    /// <summary>Returns the colour of a probability; the bounds are those of "likely" and "unlikely".</summary>
    public static Style Of(double probability) => probability switch
    {
        >= 0.66 => Likely,
        >= 0.33 => Even,
        double.NaN => Quiet,
        _ => Unlikely,
    };
}
