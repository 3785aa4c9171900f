using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Grains.Compute;

/// <summary>A plan in the cache: compiled once, and prepared once, for all who ask for it.</summary>
internal sealed class CachedPlan(string digest, Func<CancellationToken, Task<Checked<RunPlan>>> compile, Func<CachedPlan, CancellationToken, Task<CompiledPlan>> prepare)
{
    private SharedWork<CompiledPlan>? _prepared;

    public string Digest { get; } = digest;

    public SharedWork<Checked<RunPlan>> Compiled { get; } = new(compile);

    /// <summary>Gets the preparation of the compiled plan.</summary>
    public SharedWork<CompiledPlan> Prepared => LazyInitializer.EnsureInitialized(ref _prepared, () => new SharedWork<CompiledPlan>(stop => prepare(this, stop)));

    /// <summary>Gets or sets the share of the preparation that is done.</summary>
    public double Share { get; set; }
}
