namespace GrowthSim.Language;

/// <summary>The section of the model in which a variable stands; it says how often the variable is evaluated.</summary>
public enum VariableKind
{
    /// <summary>Evaluated once per path.</summary>
    Parameter,

    /// <summary>Given, the same on every path; may differ by year.</summary>
    Lever,

    /// <summary>Evaluated once per path and year.</summary>
    Driver,

    /// <summary>A sector's own constant or parameter; evaluated once per path.</summary>
    SectorConstant,

    /// <summary>An equation held by each sector; evaluated once per path and year.</summary>
    SectorEquation,

    /// <summary>Reported; evaluated once per path and year.</summary>
    Indicator,

    /// <summary>A date as a fractional year; evaluated once per path.</summary>
    Milestone,
}
