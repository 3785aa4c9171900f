using GrowthSim.Grains.Hosting;

namespace GrowthSim.Benchmarks;

/// <summary>Runs of benchmarks/models/bac-giang through a silo inside this process; its record is in a folder of its own.</summary>
internal sealed class SiloSide : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EmbeddedSilo _silo;

    private SiloSide(string folder, EmbeddedSilo silo, OrderedRuns runs) => (_folder, _silo, Runs) = (folder, silo, runs);

    /// <summary>Gets the runs.</summary>
    public OrderedRuns Runs { get; }

    /// <summary>Starts the silo.</summary>
    /// <param name="threads">The number of threads that simulate.</param>
    public static async Task<SiloSide> Start(int threads)
    {
        string folder = Directory.CreateTempSubdirectory("growthsim-benchmark-").FullName;
        EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { DataDirectory = folder, Threads = threads }, CancellationToken.None);
        return new SiloSide(folder, silo, await OrderedRuns.Begin(silo.Grains));
    }

    public async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
