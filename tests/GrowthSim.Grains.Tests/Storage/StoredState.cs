using System.Diagnostics.CodeAnalysis;
using GrowthSim.Grains.Parts;
using GrowthSim.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Serialization;
using Orleans.Storage;

namespace GrowthSim.Grains.Tests.Storage;

/// <summary>The state of one grain as Orleans hands it to the storage.</summary>
internal sealed class StoredState : IGrainState<FigureState>
{
    public static readonly Serializer Serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [AllowNull]
    public FigureState State { get; set; } = new();

    [AllowNull]
    public string ETag { get; set; } = null!;

    public bool RecordExists { get; set; }

    public static GrainId Grain(int number) => GrainId.Create("sector", $"test/{number}");

    public static CheckedGrainStorage Open(SqliteDatabase database, DamagedStates? damaged = null) => Open(new SqliteGrainStorage(database), damaged ?? new DamagedStates(), isUnsealedRead: false);

    public static CheckedGrainStorage Open(IGrainStorage store, DamagedStates damaged, bool isUnsealedRead) =>
        new(store, Serializer, damaged, isUnsealedRead, SqliteFaults.Of, null, "test", NullLogger<CheckedGrainStorage>.Instance);

    public static StoredState With(double value) => new() { State = new FigureState { History = [Figure(value)] } };

    public static Figure Figure(double value) => new("services.value_added", 2024, value, "test", "test", DateTimeOffset.UnixEpoch);
}
