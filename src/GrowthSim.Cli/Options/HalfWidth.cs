namespace GrowthSim.Cli.Options;

/// <summary>Half the width of an interval as people write it: <c>0.001</c> or <c>0.1%</c>.</summary>
internal static class HalfWidth
{
    /// <summary>The narrowest that may be asked for.</summary>
    public const double Min = 1e-6;

    /// <summary>Reads the number; false where it is not in [<see cref="Min"/>, 0.5).</summary>
    public static bool TryParse(string text, out double halfWidth) => Share.TryParse(text, out halfWidth) && halfWidth is >= Min and < 0.5;
}
