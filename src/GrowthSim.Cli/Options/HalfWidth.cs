using GrowthSim.Grains;

namespace GrowthSim.Cli.Options;

/// <summary>Half the width of an interval as people write it: <c>0.001</c> or <c>0.1%</c>.</summary>
internal static class HalfWidth
{
    /// <summary>Reads the number; false where no run can be asked to stop at it.</summary>
    public static bool TryParse(string text, out double halfWidth) => Share.TryParse(text, out halfWidth) && OrderRange.Of(nameof(RunOrder.HalfWidth)).Holds(halfWidth);
}
