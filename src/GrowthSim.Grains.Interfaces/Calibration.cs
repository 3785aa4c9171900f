using System.Collections.Immutable;

namespace GrowthSim.Grains;

/// <summary>Trend and spread of a variable, estimated from its figures: mean and standard deviation of ln(x(t) / x(t − 1)).</summary>
/// <remarks>Years need a neighbour: growth is taken over consecutive years only. The standard deviation is the unbiased one, with n − 1.</remarks>
/// <param name="Variable">The variable's full name.</param>
/// <param name="Years">The years with a figure.</param>
/// <param name="Growths">The number of yearly growths that were used.</param>
/// <param name="Trend">The mean of log growth per year; null where <paramref name="Problem"/> says why.</param>
/// <param name="StandardDeviation">The standard deviation of log growth per year; null where <paramref name="Problem"/> says why.</param>
/// <param name="Problem">What is missing, and which figures would mend it; null where there is an estimate.</param>
[GenerateSerializer, Immutable, Alias("growthsim.Calibration")]
public sealed record Calibration(
    [property: Id(0)] string Variable,
    [property: Id(1)] ImmutableArray<int> Years,
    [property: Id(2)] int Growths,
    [property: Id(3)] double? Trend,
    [property: Id(4)] double? StandardDeviation,
    [property: Id(5)] string? Problem);
