namespace GrowthSim.Language.Checks;

/// <summary>What an equation is for; it says which years the equation may look at.</summary>
internal enum EntryRole
{
    /// <summary>A parameter, a sector's constant or a milestone: no year, and nothing that has a value by year but levers.</summary>
    OncePerPath,

    /// <summary>A driver, an equation of a sector or an indicator: this year and those before it.</summary>
    Yearly,

    /// <summary>The measure of a target: any year, but always a stated one.</summary>
    Measure,
}
