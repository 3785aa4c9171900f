using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Runs;

/// <summary>What runs tell a scenario.</summary>
[Alias("growthsim.IScenarioRegister"), GrainInterfaceType("GrowthSim.Grains.Models.IScenarioRegister"), Version(2)]
internal interface IScenarioRegister : IGrainWithStringKey
{
    /// <summary>Notes a run that was ordered.</summary>
    [Alias("NoteRun"), AlwaysInterleave]
    Task NoteRun(string run, string planId, RunOrder order);

    /// <summary>Notes how a run stands that has nothing left to do, so that a list of runs need not wake it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ended">How it stands; null where it begins again.</param>
    [Alias("NoteEnd"), AlwaysInterleave]
    Task NoteEnd(string run, RunStatus? ended);
}
