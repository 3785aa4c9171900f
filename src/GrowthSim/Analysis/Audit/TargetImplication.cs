using System.Collections.Immutable;

namespace GrowthSim.Analysis.Audit;

/// <summary>A target that is met wherever others are: it asks for nothing more than they do.</summary>
/// <param name="Target">Its identifier.</param>
/// <param name="By">The identifiers of the others, in the order of the model; none of them can be left out.</param>
/// <param name="Basis">What is assumed of the quantities that no target states.</param>
/// <param name="Implied">Between which values its measure then lies.</param>
public sealed record TargetImplication(string Target, ImmutableArray<string> By, RangeBasis Basis, ValueBounds Implied);
