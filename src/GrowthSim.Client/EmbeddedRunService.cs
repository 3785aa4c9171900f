using GrowthSim.Grains.Hosting;

namespace GrowthSim.Client;

/// <summary>A silo inside this process: nothing to install, and everything that lasts in one folder.</summary>
public sealed class EmbeddedRunService : GrainRunService
{
    private readonly EmbeddedSilo _silo;

    private EmbeddedRunService(EmbeddedSilo silo) => _silo = silo;

    /// <inheritdoc/>
    public override bool IsInProcess => true;

    /// <inheritdoc/>
    public override IGrainFactory Grains => _silo.Grains;

    /// <summary>Starts the silo.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <inheritdoc cref="EmbeddedSilo.Start" path="/exception"/>
    public static async Task<EmbeddedRunService> Start(EmbeddedSiloOptions options, CancellationToken cancellationToken = default) =>
        new(await EmbeddedSilo.Start(options, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task Renew(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Stops the silo: runs that go on write a checkpoint, and go on when they are ordered again.</summary>
    public override ValueTask DisposeAsync() => _silo.DisposeAsync();
}
