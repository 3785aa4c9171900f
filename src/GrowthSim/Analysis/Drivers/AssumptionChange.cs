using System.Collections.Immutable;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What is assumed otherwise of an uncertain parameter, as a change of the normal score of its draw: z becomes <paramref name="Shift"/> + <paramref name="Scale"/>·z.</summary>
/// <remarks>Of a normal parameter these are its mean, by so many of its standard deviations, and its standard deviation; of a lognormal one the same of its logarithm; of others their quantiles move alike.</remarks>
/// <param name="Name">Its name in documents.</param>
/// <param name="Shift">By how many standard deviations the centre moves.</param>
/// <param name="Scale">How many times as wide the spread is; above 0.</param>
public sealed record AssumptionChange(string Name, double Shift, double Scale)
{
    /// <summary>Gets the changes that are told: the centre half a standard deviation lower and higher, the spread a fifth less and a quarter more. Of 32 bins none weighs three times as much as before.</summary>
    public static ImmutableArray<AssumptionChange> All { get; } =
    [
        new("lower", -0.5, 1),
        new("higher", 0.5, 1),
        new("narrower", 0, 0.8),
        new("wider", 0, 1.25),
    ];
}
