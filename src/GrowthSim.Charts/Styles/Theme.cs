namespace GrowthSim.Charts.Styles;

/// <summary>What ground a chart stands on.</summary>
public enum Theme
{
    /// <summary>A light ground: paper.</summary>
    Light,

    /// <summary>A dark ground.</summary>
    Dark,
}
