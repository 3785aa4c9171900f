using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>What figures on record taught about a parameter.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Unit">Its unit; empty where none is stated.</param>
/// <param name="Prior">Its mean and standard deviation without the figures, as 65,536 paths tell them.</param>
/// <param name="Posterior">Those given the figures.</param>
public sealed record ParameterOutcome(string Name, LocalizedText Title, string Unit, Spread Prior, Spread Posterior)
{
    /// <summary>Gets the unit for people; the English one where no other is given.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>How far a parameter has moved to be worth telling.</summary>
    public const double MinMoved = 0.05;

    /// <summary>Gets how much was learnt: the share of the variance that the figures took away; below 0 where they made it greater.</summary>
    public double Learnt => Prior.StandardDeviation > 0 ? 1 - (Posterior.StandardDeviation * Posterior.StandardDeviation / (Prior.StandardDeviation * Prior.StandardDeviation)) : 0;

    /// <summary>Gets how far it has moved: its mean, in standard deviations without the figures, or the share of its variance that was learnt, whichever is more.</summary>
    public double Moved => Prior.StandardDeviation > 0 ? Math.Max(Math.Abs(Posterior.Mean - Prior.Mean) / Prior.StandardDeviation, Learnt) : 0;
}
