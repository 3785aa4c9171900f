using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>A lever of a mix.</summary>
/// <param name="By">The lever, parameter or sector's constant.</param>
/// <param name="Setting">Its setting in the mix.</param>
/// <param name="Least">The setting that costs nothing.</param>
/// <param name="Most">The last setting.</param>
/// <param name="UnitCost">What a unit costs.</param>
/// <param name="Cost">What its setting costs.</param>
/// <param name="Without">The probability of the target with this lever where it costs nothing, the others as in the mix.</param>
/// <param name="AtMost">The probability with this lever at its last setting, the others as in the mix.</param>
/// <param name="Falls">By how much the probability falls from one setting to a further one, at most; null where no search was needed.</param>
public sealed record MixedLeverDocument(string By, double Setting, double Least, double Most, double UnitCost, double Cost, double? Without, double? AtMost, double? Falls)
{
    internal static MixedLeverDocument Of(MixLever lever, MixedLever mixed) => new(
        lever.Name,
        mixed.Setting,
        lever.Least,
        lever.Most,
        lever.Cost,
        mixed.Cost,
        FiniteNumber.OrNull(mixed.Without.Value),
        FiniteNumber.OrNull(mixed.AtMost.Value),
        FiniteNumber.OrNull(mixed.Falls));
}
