using System.Collections.Immutable;
using GrowthSim.Cli.Models;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Runs;

/// <summary>Who simulates: asked for runs by Orleans (<see cref="GrainRunService"/>) or over HTTP (<see cref="HttpRunService"/>). Any call may fail in a way that passes.</summary>
internal interface IRunService
{
    /// <summary>Gets whether the silo is in this process: it lives as long as whoever asks it.</summary>
    bool IsInProcess { get; }

    /// <summary>Puts the model and the scenario on record, and orders a run.</summary>
    /// <exception cref="ModelException">The model, the scenario or a setting has errors.</exception>
    /// <exception cref="UsageException">The order is out of range.</exception>
    Task<RunTicket> Order(LoadedModel model, ChosenScenario scenario, RunOrder order);

    /// <inheritdoc cref="IRunGrain.Watch"/>
    IAsyncEnumerable<RunProgress> Watch(string run, CancellationToken cancellationToken);

    /// <summary>Stops a run, and returns it as it stands then.</summary>
    Task<RunStatus> Cancel(string run);

    /// <inheritdoc cref="IRunGrain.Read"/>
    Task<RunOutcome> Outcome(string run, double level, ImmutableArray<double> quantiles);

    /// <summary>Finds another way to the silos, where nothing is heard over this one.</summary>
    Task Renew(CancellationToken cancellationToken);
}
