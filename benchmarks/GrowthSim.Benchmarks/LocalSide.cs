using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>The runs of <see cref="SiloSide"/> without a silo: from the checked model over the plan to the outcome, on threads of this process.</summary>
internal sealed class LocalSide
{
    private readonly ModelText _text;
    private readonly ModelDefinition _model;
    private readonly Scenario _scenario;
    private readonly int _threads;

    public LocalSide(int threads)
    {
        _text = ModelFolder.Read(BacGiangModel.Folder()).OrThrow();
        _model = ModelReader.Read(_text).OrThrow();
        _scenario = BacGiangModel.Baseline(_text, _model);
        _threads = threads;
    }

    public RunOutcome Run(long paths, ulong seed)
    {
        RunPlan plan = RunPlan.Create(_model, _scenario, new RunSettings { Seed = seed }, _text.Revision).OrThrow();
        return RunOutcome.From(LocalRunner.Run(plan, paths, _threads, CancellationToken.None), 0.95, partial: false);
    }
}
