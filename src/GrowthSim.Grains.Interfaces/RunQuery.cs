namespace GrowthSim.Grains;

/// <summary>Which runs are asked for.</summary>
[GenerateSerializer, Immutable, Alias("growthsim.RunQuery")]
public sealed record RunQuery
{
    /// <summary>The most runs of a page.</summary>
    public const int MaxLimit = 100;

    /// <summary>The number of runs of a page where none is asked for.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Gets the identifier of the model whose runs are wanted; null for those of all models.</summary>
    [Id(0)]
    public string? Model { get; init; }

    /// <summary>Gets the identifier of the scenario whose runs are wanted; null for those of all scenarios.</summary>
    [Id(1)]
    public string? Scenario { get; init; }

    /// <summary>Gets how many runs are wanted at most; from 1 to <see cref="MaxLimit"/>.</summary>
    [Id(2)]
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Gets after which place of the list to go on, the <see cref="RunPage.Next"/> of the page before; null for the first page.</summary>
    [Id(3)]
    public string? After { get; init; }
}
