namespace GrowthSim.Grains.Serialization;

/// <summary>How a <see cref="Language.ModelError"/> travels.</summary>
[GenerateSerializer, Alias("growthsim.ModelError")]
internal struct ModelErrorSurrogate
{
    [Id(0)]
    public string File;

    [Id(1)]
    public int Line;

    [Id(2)]
    public int Column;

    [Id(3)]
    public string Entry;

    [Id(4)]
    public string Problem;

    [Id(5)]
    public string Remedy;

    /// <summary>The problem in Vietnamese; null from a silo of a version without it.</summary>
    [Id(6)]
    public string? VietnameseProblem;

    /// <summary>The remedy in Vietnamese; null from a silo of a version without it.</summary>
    [Id(7)]
    public string? VietnameseRemedy;
}
