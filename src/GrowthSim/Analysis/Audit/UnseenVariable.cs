using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Analysis.Audit;

/// <summary>A lever or a parameter that no scored target depends on under the scenario.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">A lever or a parameter.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Reason">Why.</param>
/// <param name="Through">What it leads to, or the levers that keep it out.</param>
public sealed record UnseenVariable(string Name, VariableKind Kind, LocalizedText Title, UnseenReason Reason, ImmutableArray<string> Through);
