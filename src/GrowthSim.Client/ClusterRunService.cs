namespace GrowthSim.Client;

/// <summary>A cluster of silos, through one of its gateways that answers.</summary>
public sealed class ClusterRunService : GrainRunService
{
    private readonly ClusterConnection _connection;

    private ClusterRunService(ClusterConnection connection) => _connection = connection;

    /// <inheritdoc/>
    public override bool IsInProcess => false;

    /// <inheritdoc/>
    public override IGrainFactory Grains => _connection.Grains;

    /// <summary>Connects.</summary>
    /// <param name="address">Where the cluster is.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="RunServiceException">No gateway of the cluster answers within <see cref="RunClient.ConnectTimeout"/>.</exception>
    public static async Task<ClusterRunService> Connect(ClusterAddress address, CancellationToken cancellationToken = default) =>
        new(await ClusterConnection.Open(address, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task Renew(CancellationToken cancellationToken) => _connection.Renew(cancellationToken);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _connection.DisposeAsync();
}
