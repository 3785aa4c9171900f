using System.Collections.Immutable;

namespace GrowthSim.Server.Api;

/// <summary>A comparison that was ordered.</summary>
/// <param name="Comparison">What it is asked for by.</param>
/// <param name="Runs">Its runs, in the order of its scenarios.</param>
/// <param name="Finished">Whether all of them are.</param>
internal sealed record ComparisonTicket(string Comparison, ImmutableArray<string> Runs, bool Finished);
