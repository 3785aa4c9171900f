using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Discovery;

/// <summary>A part of the space of uncertainties in which a target often fails; its figures come from paths that it was not sought in, without those of the boxes before it.</summary>
/// <param name="Coverage">The share of all that happens of the event which happens here.</param>
/// <param name="Density">How often the event happens here.</param>
/// <param name="Mass">The probability of being here.</param>
/// <param name="Restrictions">What it restricts, the surest first.</param>
/// <param name="Sentence">The box in a sentence.</param>
public sealed record DiscoveredBox(Estimate Coverage, Estimate Density, Estimate Mass, ImmutableArray<BoxRestriction> Restrictions, LocalizedText Sentence);
