using System.Diagnostics.CodeAnalysis;
using GrowthSim.Grains.Parts;
using GrowthSim.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

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

    public static SqliteGrainStorage Open(SqliteDatabase database) => new(database, Serializer);

    public static StoredState With(double value) => new() { State = new FigureState { History = [Figure(value)] } };

    public static Figure Figure(double value) => new("services.value_added", 2024, value, "test", "test", DateTimeOffset.UnixEpoch);
}
