namespace GrowthSim.Language.Importing;

/// <summary>What an imported figure does to a file of figures.</summary>
public enum FigureChange
{
    /// <summary>It is new there.</summary>
    Added,

    /// <summary>It takes the place of another value.</summary>
    Replaced,

    /// <summary>It stands there already.</summary>
    Unchanged,
}
