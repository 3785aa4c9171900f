namespace GrowthSim.Grains.Runs;

/// <summary>What a run asks of the queue.</summary>
/// <param name="Run">The run.</param>
/// <param name="Client">Who ordered it: clients share alike.</param>
/// <param name="Seconds">About how long it would take one thread from here on.</param>
/// <param name="Memory">About how many bytes a silo holds for it while it simulates.</param>
[GenerateSerializer, Immutable, Alias("growthsim.RunClaim")]
internal sealed record RunClaim([property: Id(0)] string Run, [property: Id(1)] string Client, [property: Id(2)] double Seconds, [property: Id(3)] long Memory)
{
    /// <summary>The seconds of one thread from which on a run is long.</summary>
    public const double Long = 10;

    public bool IsLong => Seconds >= Long;
}
