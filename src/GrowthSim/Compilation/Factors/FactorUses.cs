namespace GrowthSim.Compilation.Factors;

/// <summary>What tables count by the factors of a plan.</summary>
[Flags]
internal enum FactorUses
{
    /// <summary>Nothing: the factors are not looked for.</summary>
    None = 0,

    /// <summary>The verdicts and measures of targets, by bins of each factor.</summary>
    Bins = 1,

    /// <summary>What actions are worth by the targets that are met with them, by bins of each factor.</summary>
    HitPayoffs = 2,

    /// <summary>What actions are worth by the measure of a target, by bins of each factor.</summary>
    MeasurePayoffs = 4,

    /// <summary>The cells of all factors behind a target together, on some paths.</summary>
    Cells = 8,
}
