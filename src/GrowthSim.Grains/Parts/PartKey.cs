namespace GrowthSim.Grains.Parts;

/// <summary>One part of a city that keeps figures.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its grain's key, such as <c>bac-giang/services</c>.</param>
[GenerateSerializer, Immutable, Alias("growthsim.PartKey")]
internal sealed record PartKey([property: Id(0)] PartKind Kind, [property: Id(1)] string Key)
{
    public string Model => Key[..Key.IndexOf('/', StringComparison.Ordinal)];

    public string Name => Key[(Key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public IPartKeeper In(IGrainFactory grains) => grains.GetGrain<IPartKeeper>(GrainId.Create(Kind == PartKind.Sector ? SectorGrain.Type : IndicatorGrain.Type, Key));
}
