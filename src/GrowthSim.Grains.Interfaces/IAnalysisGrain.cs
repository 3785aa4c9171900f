using Orleans.CodeGeneration;

namespace GrowthSim.Grains;

/// <summary>An analysis: the runs that it orders, and what is read from them. Its key is derived from all that determines the answer.</summary>
[Alias("growthsim.IAnalysisGrain"), Version(2)]
public interface IAnalysisGrain : IGrainWithStringKey
{
    /// <summary>Starts the analysis, goes on with a cancelled or failed one, or does nothing where it goes on or is finished. Runs that are on record are not made again.</summary>
    /// <param name="basis">The model, the scenario and the figures.</param>
    /// <param name="order">What is asked.</param>
    /// <exception cref="OrderRefusedException">The model, the scenario or the order has errors, or as many analyses go on as may.</exception>
    [Alias("Start"), ResponseTimeout("00:02:00")]
    Task<AnalysisTicket> Start(FrozenPlan basis, AnalysisOrder order);

    /// <summary>Returns the analysis as it stands; <see cref="RunState.Unknown"/> where nobody ordered it.</summary>
    [Alias("Status")]
    Task<AnalysisStatus> Status();

    /// <summary>Follows the analysis to its end. An element comes at least every second, also where nothing changed; the last one has <see cref="AnalysisStatus.Ended"/>.</summary>
    /// <param name="cancellationToken">Ends the watching, not the analysis.</param>
    /// <exception cref="NotOnRecordException">Nobody ordered it.</exception>
    [Alias("Watch")]
    IAsyncEnumerable<AnalysisStatus> Watch(CancellationToken cancellationToken = default);

    /// <summary>Stops the analysis and its run, and keeps what is known. One that has ended stays as it is.</summary>
    [Alias("Cancel")]
    Task Cancel();

    /// <summary>Returns what it says, as <see cref="Serialization.AnalysisJson"/> reads it; of a cancelled one what is known.</summary>
    /// <exception cref="NotOnRecordException">Nobody ordered it, or nothing is known yet.</exception>
    [Alias("Outcome")]
    Task<byte[]> Outcome();
}
