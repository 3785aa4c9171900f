using System.Collections.Immutable;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace GrowthSim.Grains;

/// <summary>What the cluster has on record: its models, and the runs of all of them. The key is 0.</summary>
[Alias("growthsim.IRegisterGrain"), Version(1)]
public interface IRegisterGrain : IGrainWithIntegerKey
{
    /// <summary>Returns every model on record, by identifier. One that was put on record by a version without this list is in it once it was looked at or put on record again.</summary>
    [Alias("Models"), AlwaysInterleave]
    Task<ImmutableArray<ModelSummary>> Models();

    /// <summary>Returns the runs of the scenarios on record as they stand, newest order first; of each scenario those that it remembers (<see cref="ScenarioRun.Kept"/>).</summary>
    /// <param name="query">Which, and how many at most.</param>
    /// <exception cref="OrderRefusedException">The limit is out of range, or the place is none of this list.</exception>
    /// <exception cref="NotOnRecordException">The model is not on record.</exception>
    [Alias("Runs"), AlwaysInterleave]
    Task<RunPage> Runs(RunQuery query);
}
