using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Models;

/// <summary>What runs tell a scenario.</summary>
[Alias("growthsim.IScenarioRegister"), Version(1)]
internal interface IScenarioRegister : IGrainWithStringKey
{
    /// <summary>Notes a run that was ordered.</summary>
    [Alias("NoteRun"), AlwaysInterleave]
    Task NoteRun(string run, string planId, RunOrder order);
}
