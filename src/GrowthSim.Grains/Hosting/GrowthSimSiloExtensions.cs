using GrowthSim.Grains.Analyses;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Placement;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;

namespace GrowthSim.Grains.Hosting;

/// <summary>What every silo of GrowthSim needs, whatever its clustering and storage.</summary>
public static class GrowthSimSiloExtensions
{
    /// <summary>How many times as much memory runs that simulate may hold as plans that are kept beside theirs.</summary>
    private const int KeptPlansShare = 8;

    /// <summary>Adds the compute threads, the placement of workers and the reminders. Storage is to be added under <see cref="GrainStore.Name"/>.</summary>
    public static ISiloBuilder AddGrowthSim(this ISiloBuilder silo, int threads)
    {
        silo.AddReminders();
        silo.Services.AddPlacementDirector<OnSiloPlacement, OnSiloDirector>();
        silo.Services.Configure<ComputePoolOptions>(options => options.Threads = threads);
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddKeyedSingleton<TimeProvider>(TimeProviderNames.ActivationManagement, (services, _) => new SteadyClock(services.GetRequiredService<TimeProvider>()));
        silo.Services.AddSingleton<ComputePool>();
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, ComputePoolStop>();
        silo.Services.AddSingleton<ModelReadings>();
        silo.Services.AddSingleton<PlanCompiler>();
        silo.Services.AddOptions<PlanCacheOptions>().Configure<IOptions<RunQueueOptions>>((kept, runs) => kept.Memory = runs.Value.Memory / KeptPlansShare);
        silo.Services.AddSingleton<PlanCache>();
        silo.Services.AddSingleton<OrderCompiler>();
        silo.Services.AddSingleton<AnalysisSlots>();
        silo.Services.AddSingleton<PendingHandOvers>();
        silo.Services.AddSingleton<RunMemory>();
        silo.Services.AddSingleton<ReadingMemory>();
        return silo;
    }

    /// <summary>Adds what brings runs back whose silo was lost.</summary>
    public static ISiloBuilder AddRunSupervisor(this ISiloBuilder silo)
    {
        silo.Services.AddHostedService<RunSupervisor>();
        return silo;
    }

    /// <summary>Lets the only silo of a cluster keep its own entry among the members: Orleans takes one for long dead, and the silo with it, where the clock jumps by minutes or more while it joins.</summary>
    internal static ISiloBuilder StandsAlone(this ISiloBuilder silo) =>
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            (options.DefunctSiloCleanupPeriod, options.MaxDefunctSiloEntries, options.SiloGenerationRetirementAge) = (null, null, null);
            options.EvictWhenMaxJoinAttemptTimeExceeded = false;
        });

    /// <summary>Keeps grains and reminders in a database file that this process holds.</summary>
    internal static ISiloBuilder AddSqliteStorage(this ISiloBuilder silo, SqliteDatabase database)
    {
        silo.Services.AddSingleton<IReminderTable>(new SqliteReminderTable(database));
        return silo.AddCheckedStorage(_ => new SqliteGrainStorage(database), isUnsealedRead: false, SqliteFaults.Of, null, database.File);
    }

    /// <summary>Seals and checks what grains keep in a store.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="store">The store, which takes <see cref="StoredBytes"/>.</param>
    /// <param name="isUnsealedRead">Whether it may hold states that an earlier version stored without a seal.</param>
    /// <param name="translate">Says what an exception of the store means; null for one that is not of the store.</param>
    /// <param name="notice">Told of each damaged state.</param>
    /// <param name="place">Where the store is, for the log.</param>
    internal static ISiloBuilder AddCheckedStorage(
        this ISiloBuilder silo, Func<IServiceProvider, IGrainStorage> store, bool isUnsealedRead, Func<Exception, StoreException?> translate, Action<StoreNotice>? notice, string place)
    {
        silo.Services.TryAddSingleton<DamagedStates>();
        silo.Services.AddKeyedSingleton<IGrainStorage>(GrainStore.Name, (services, _) => new CheckedGrainStorage(
            store(services),
            services.GetRequiredService<Serializer>(),
            services.GetRequiredService<DamagedStates>(),
            isUnsealedRead,
            translate,
            notice,
            place,
            services.GetRequiredService<ILogger<CheckedGrainStorage>>()));
        return silo;
    }
}
