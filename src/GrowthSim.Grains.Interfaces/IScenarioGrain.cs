using System.Collections.Immutable;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace GrowthSim.Grains;

/// <summary>A scenario of a model, such as <c>bac-giang/services-push</c>: its text, and the runs that were made of it.</summary>
[Alias("growthsim.IScenarioGrain"), Version(2)]
public interface IScenarioGrain : IGrainWithStringKey
{
    /// <summary>Puts a text on record in place of the one that came with the model. A later import with another text of this scenario wins.</summary>
    /// <param name="yaml">The scenario's YAML; its identifier must be that of the key.</param>
    /// <returns>What came of it; a broken text is refused and its errors are in the receipt.</returns>
    [Alias("Save")]
    Task<ScenarioReceipt> Save(string yaml);

    /// <summary>Returns the text that a run would use now.</summary>
    /// <exception cref="NotOnRecordException">Neither the model nor a save gave a text.</exception>
    [Alias("Text")]
    Task<string> Text();

    /// <summary>Starts a run, or finds the one that answers the order. Orders do not wait for each other; where thousands come at once, their models are compiled in turn.</summary>
    /// <param name="order">What to run.</param>
    /// <returns>The run to watch.</returns>
    /// <exception cref="OrderRefusedException">The model, the scenario or the settings have errors, or the order is out of range.</exception>
    /// <exception cref="NotOnRecordException">The model or the scenario is not on record.</exception>
    [Alias("Run"), AlwaysInterleave, ResponseTimeout("00:02:00")]
    Task<RunTicket> Run(RunOrder order);

    /// <summary>Starts an analysis of the scenario as it stands, or finds the one that answers the order.</summary>
    /// <param name="order">What to analyse.</param>
    /// <returns>The analysis to ask.</returns>
    /// <exception cref="OrderRefusedException">The model, the scenario or the order has errors, or as many analyses go on as may.</exception>
    /// <exception cref="NotOnRecordException">The model or the scenario is not on record.</exception>
    [Alias("Analyse"), AlwaysInterleave, ResponseTimeout("00:02:00")]
    Task<AnalysisTicket> Analyse(AnalysisOrder order);

    /// <summary>Returns the run ordered last; null where there was none.</summary>
    [Alias("NewestRun")]
    Task<string?> NewestRun();

    /// <summary>Returns the newest runs, newest first; at most <see cref="ScenarioRun.Kept"/> are kept.</summary>
    [Alias("Runs")]
    Task<ImmutableArray<ScenarioRun>> Runs();
}
