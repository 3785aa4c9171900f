using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Runs;

/// <summary>What runs tell a scenario.</summary>
[Alias("growthsim.IScenarioRegister"), GrainInterfaceType("GrowthSim.Grains.Models.IScenarioRegister"), Version(1)]
internal interface IScenarioRegister : IGrainWithStringKey
{
    /// <summary>Notes a run that was ordered.</summary>
    [Alias("NoteRun"), AlwaysInterleave]
    Task NoteRun(string run, string planId, RunOrder order);
}
