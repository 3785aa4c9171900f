namespace GrowthSim.Grains;

/// <summary>A revision that was put on record.</summary>
/// <param name="Revision">The revision: a digest of the text.</param>
/// <param name="At">When it was put on record.</param>
[GenerateSerializer, Immutable, Alias("growthsim.ModelRevision")]
public sealed record ModelRevision([property: Id(0)] string Revision, [property: Id(1)] DateTimeOffset At)
{
    /// <summary>The number of revisions that a grain remembers.</summary>
    public const int Kept = 100;
}
