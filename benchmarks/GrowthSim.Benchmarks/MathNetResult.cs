namespace GrowthSim.Benchmarks;

/// <summary>What a run of <see cref="MathNetBacGiang"/> gives: the same outputs as the engine's.</summary>
internal sealed record MathNetResult
{
    /// <summary>Gets the number of paths.</summary>
    public required int Paths { get; init; }

    /// <summary>Gets the paths that met each target; a range is met at its floor.</summary>
    public required Dictionary<string, int> Hits { get; init; }

    /// <summary>Gets the paths within each range.</summary>
    public required Dictionary<string, int> Within { get; init; }

    /// <summary>Gets the paths that reached the stretch of each range.</summary>
    public required Dictionary<string, int> Stretch { get; init; }

    /// <summary>Gets the paths that met all targets.</summary>
    public required int AllMet { get; init; }

    /// <summary>Gets the paths that met all targets of each group.</summary>
    public required Dictionary<string, int> GroupMet { get; init; }

    /// <summary>Gets the paths that met exactly 0, 1, 2, … targets.</summary>
    public required int[] TargetsMet { get; init; }

    /// <summary>Gets each target's measure.</summary>
    public required Dictionary<string, MathNetSummary> Measures { get; init; }

    /// <summary>Gets each sector's and indicator's series in each year.</summary>
    public required Dictionary<(string Series, int Year), MathNetSummary> Series { get; init; }
}
