namespace GrowthSim.Analysis.Seeking;

/// <summary>A lever of a mix: what it may be set to, and what that costs.</summary>
/// <param name="Name">The lever, parameter or sector's constant.</param>
/// <param name="Least">The setting that costs nothing.</param>
/// <param name="Most">The last setting; may be below <paramref name="Least"/>.</param>
/// <param name="Cost">What it costs to move it by one unit from <paramref name="Least"/>; above 0.</param>
public sealed record MixLever(string Name, double Least, double Most, double Cost)
{
    /// <summary>Gets what its last setting costs.</summary>
    public double Full => Cost * Math.Abs(Most - Least);

    /// <summary>Returns what a setting costs.</summary>
    /// <param name="setting">The setting, between the ends.</param>
    public double Of(double setting) => Cost * Math.Abs(setting - Least);

    /// <summary>Returns the setting at a part of the way.</summary>
    /// <param name="effort">The part, from 0 to 1.</param>
    public double At(double effort) => effort >= 1 ? Most : Least + ((Most - Least) * effort);
}
