using GrowthSim.Language;

namespace GrowthSim.Compilation.Figures;

/// <summary>Which figures on record a plan knows of, and what it makes of them.</summary>
/// <param name="AsOf">From when it looks: figures that were known then are used; null for none.</param>
/// <param name="Mode">What becomes of them.</param>
/// <param name="Proposal">What the free draws are drawn from where that is not their own distribution; null where it is.</param>
internal sealed record Evidence(AsOf? AsOf, AsOfMode Mode, Proposal? Proposal = null)
{
    /// <summary>Gets whether paths are weighted by the figures.</summary>
    public bool Conditions => AsOf is not null && Mode == AsOfMode.Condition;

    /// <summary>Returns the figures that are used, by year, in the order of the model: those known then, of each the last that was published.</summary>
    public IEnumerable<Observation> Of(ModelDefinition model) => AsOf is AsOf asOf ? model.Observations.KnownAt(asOf) : [];
}
