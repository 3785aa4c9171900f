namespace GrowthSim.Outcomes.Documents;

/// <summary>Numbers in JSON, which knows no NaN and no infinity: what is not a number is null, and a warning says why.</summary>
internal static class FiniteNumber
{
    public static double? OrNull(double? value) => value is double number && double.IsFinite(number) ? number : null;

    public static double OrNaN(double? value) => value ?? double.NaN;

    public static Estimate Estimate(double? value, double? lower, double? upper) => new(OrNaN(value), OrNaN(lower), OrNaN(upper));
}
