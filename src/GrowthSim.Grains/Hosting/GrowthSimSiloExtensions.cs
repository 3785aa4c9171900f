using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Models;
using GrowthSim.Grains.Placement;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Serialization;
using Orleans.Storage;

namespace GrowthSim.Grains.Hosting;

/// <summary>What every silo of GrowthSim needs, whatever its clustering and storage.</summary>
public static class GrowthSimSiloExtensions
{
    /// <summary>The name of the storage of all grains.</summary>
    public const string StorageName = "growthsim";

    /// <summary>Adds the compute threads, the placement of workers and the reminders. Storage is to be added under <see cref="StorageName"/>.</summary>
    public static ISiloBuilder AddGrowthSim(this ISiloBuilder silo, int threads)
    {
        silo.AddReminders();
        silo.Services.AddPlacementDirector<OnSiloPlacement, OnSiloDirector>();
        silo.Services.Configure<ComputePoolOptions>(options => options.Threads = threads);
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddSingleton<ComputePool>();
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, ComputePoolStop>();
        silo.Services.AddSingleton<ModelReadings>();
        silo.Services.AddSingleton<PlanCompiler>();
        silo.Services.AddSingleton<PlanCache>();
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

    /// <summary>Keeps grains and reminders in a database file that this process holds.</summary>
    internal static ISiloBuilder AddSqliteStorage(this ISiloBuilder silo, SqliteDatabase database)
    {
        silo.Services.AddKeyedSingleton<IGrainStorage>(StorageName, (services, _) => new SqliteGrainStorage(database, services.GetRequiredService<Serializer>()));
        silo.Services.AddSingleton<IReminderTable>(new SqliteReminderTable(database));
        return silo;
    }
}
