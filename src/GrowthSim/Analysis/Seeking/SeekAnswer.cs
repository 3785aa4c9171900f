using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>The least setting with which a target is as probable as was wanted.</summary>
public sealed record SeekAnswer
{
    /// <summary>Gets what was sought.</summary>
    public required SeekQuestion Question { get; init; }

    /// <summary>Gets whether a setting reaches it.</summary>
    public required bool IsReachable { get; init; }

    /// <summary>Gets whether the first setting reaches it already: nothing is needed.</summary>
    public required bool IsReachedAtOnce { get; init; }

    /// <summary>Gets the setting; NaN where none reaches it.</summary>
    public required double Setting { get; init; }

    /// <summary>Gets the end of its interval next to the first setting; NaN where no setting can be told from none.</summary>
    public required double Lower { get; init; }

    /// <summary>Gets the far end of its interval; NaN where the last setting does not surely reach it.</summary>
    public required double Upper { get; init; }

    /// <summary>Gets the most probable of the settings that were tried.</summary>
    public required SoughtPoint Best { get; init; }

    /// <summary>Gets all settings that were tried, from the first on.</summary>
    public required ImmutableArray<SoughtPoint> Curve { get; init; }

    /// <summary>Gets the greatest share of paths that a further setting loses: 0 where the target is monotone in it on every path; NaN where paths were not paired.</summary>
    public double Lost => Curve.Max(point => point.Lost);

    /// <summary>Gets what the run of the scenario with that setting says; null where there was none.</summary>
    public RunOutcome? Run { get; init; }
}
