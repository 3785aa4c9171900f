namespace GrowthSim.Compilation;

/// <summary>What is done with a column that leaves the tape.</summary>
internal enum TapeSinkKind
{
    /// <summary>Its moments and quantile cells are counted; a value that is not finite fails the path.</summary>
    Output,

    /// <summary>Its truth is kept as bits: a target's condition.</summary>
    Condition,

    /// <summary>A value that is not finite fails the path; nothing is counted.</summary>
    Requirement,

    /// <summary>The logarithm of the path's weight; it leaves the tape before any output does.</summary>
    Weight,

    /// <summary>What a distance from a target is taken of; it may be NaN in a branch that is not taken.</summary>
    Margin,

    /// <summary>Handed to the tables of the run that count by it.</summary>
    Table,
}
