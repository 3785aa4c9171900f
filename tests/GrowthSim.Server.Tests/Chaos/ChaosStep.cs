namespace GrowthSim.Server.Tests.Chaos;

/// <summary>A step of a schedule.</summary>
/// <param name="What">What happens.</param>
/// <param name="Choice">Which silo is hit: a number from 0 to 1, for the first to the last of those there are.</param>
/// <param name="After">How long after the step before.</param>
/// <param name="Length">How long a pause or an outage takes.</param>
internal sealed record ChaosStep(Disturbance What, double Choice, TimeSpan After, TimeSpan Length)
{
    private const int Steps = 8;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(10);

    /// <summary>The loss of one silo is more frequent than that of all.</summary>
    private static readonly Disturbance[] Lots =
    [
        Disturbance.Kill, Disturbance.Kill, Disturbance.Kill, Disturbance.Pause, Disturbance.Pause, Disturbance.Pause,
        Disturbance.Stop, Disturbance.Add, Disturbance.Add, Disturbance.Outage, Disturbance.Outage, Disturbance.RestartAll,
    ];

    /// <summary>Returns the schedule of a seed: a random sequence, always the same.</summary>
    public static IEnumerable<ChaosStep> Schedule(int seed)
    {
        Random random = new(seed);
        for (int step = 0; step < Steps; step++)
        {
            Disturbance what = Lots[random.Next(Lots.Length)];
            double choice = random.NextDouble();
            TimeSpan after = random.NextDouble() * LongestWait;
            yield return new ChaosStep(what, choice, after, random.NextDouble() * (what == Disturbance.Outage ? LongestOutage : LongestPause));
        }
    }
}
