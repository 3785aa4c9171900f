using System.Collections.Immutable;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Models;

/// <summary>What a scenario tells the list of runs.</summary>
[Alias("growthsim.IScenarioRuns"), Version(1)]
internal interface IScenarioRuns : IGrainWithStringKey
{
    /// <summary>Returns the places of the runs that the scenario remembers, newest first.</summary>
    [Alias("Places"), AlwaysInterleave]
    Task<ImmutableArray<RunPlace>> Places();

    /// <summary>Returns how runs of the scenario stand. Those that have ended are known to it; the others are asked.</summary>
    [Alias("Standing"), AlwaysInterleave]
    Task<ImmutableArray<RunStatus>> Standing(ImmutableArray<string> runs);
}
