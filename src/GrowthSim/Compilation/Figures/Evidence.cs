using GrowthSim.Language;

namespace GrowthSim.Compilation.Figures;

/// <summary>Which figures on record a plan knows of, and what it makes of them.</summary>
/// <param name="AsOf">The last year whose figures are used; null for none.</param>
/// <param name="Mode">What becomes of them.</param>
/// <param name="Proposal">What the free draws are drawn from where that is not their own distribution; null where it is.</param>
internal sealed record Evidence(int? AsOf, AsOfMode Mode, Proposal? Proposal = null)
{
    /// <summary>Gets whether paths are weighted by the figures.</summary>
    public bool Conditions => AsOf is not null && Mode == AsOfMode.Condition;

    /// <summary>Returns the figures that are used, by year, in the order of the model.</summary>
    public IEnumerable<Observation> Of(ModelDefinition model) => model.Observations.Where(figure => figure.Year <= AsOf).OrderBy(figure => figure.Year);
}
