namespace GrowthSim.Analysis.Review;

/// <summary>How a measure hangs on one variable.</summary>
internal enum MeasureForm
{
    /// <summary>Its value in a year.</summary>
    Level,

    /// <summary>Its compound growth a year between two years.</summary>
    Growth,

    /// <summary>Its value in a year over that in an earlier one.</summary>
    Ratio,

    /// <summary>Its mean over years.</summary>
    Mean,

    /// <summary>Its sum over years.</summary>
    Sum,
}
