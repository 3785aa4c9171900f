using System.Collections.Immutable;
using GrowthSim.Cli.Models;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Runs;

/// <summary>The grains themselves, in this process or in a cluster.</summary>
/// <param name="grains">The way to them as it stands.</param>
/// <param name="renew">Finds another way, where nothing is heard over this one; null for a silo in this process.</param>
internal sealed class GrainRunService(Func<IGrainFactory> grains, Func<CancellationToken, Task>? renew) : IRunService
{
    public bool IsInProcess => renew is null;

    public async Task<RunTicket> Order(LoadedModel model, ChosenScenario scenario, RunOrder order)
    {
        string id = model.Definition.Id;
        ModelReceipt imported = await grains().GetGrain<IModelGrain>(id).Import(model.Text);
        if (!imported.Accepted)
        {
            throw new ModelException(imported.Errors);
        }

        IScenarioGrain grain = grains().GetGrain<IScenarioGrain>($"{id}/{scenario.Scenario.Id}");
        ScenarioReceipt saved = await grain.Save(scenario.Yaml);
        if (!saved.Accepted)
        {
            throw new ModelException(saved.Errors);
        }

        try
        {
            return await grain.Run(order);
        }
        catch (OrderRefusedException refused)
        {
            throw refused.Errors.IsDefaultOrEmpty ? new UsageException(refused.Message) : new ModelException(refused.Errors);
        }
    }

    public IAsyncEnumerable<RunProgress> Watch(string run, CancellationToken cancellationToken) => Run(run).Watch(0, cancellationToken);

    public async Task<RunStatus> Cancel(string run)
    {
        await Run(run).Cancel();
        return await Run(run).Status();
    }

    public Task<RunOutcome> Outcome(string run, double level, ImmutableArray<double> quantiles) => Run(run).Read(level, quantiles);

    public Task Renew(CancellationToken cancellationToken) => renew?.Invoke(cancellationToken) ?? Task.CompletedTask;

    private IRunGrain Run(string id) => grains().GetGrain<IRunGrain>(id);
}
