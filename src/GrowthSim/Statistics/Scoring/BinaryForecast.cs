using System.Text.Json.Serialization;

namespace GrowthSim.Statistics.Scoring;

/// <summary>A probability that was stated of an event, and whether the event came.</summary>
public readonly record struct BinaryForecast
{
    /// <summary>Makes a forecast whose event is known.</summary>
    /// <param name="probability">The probability that was stated; from 0 to 1.</param>
    /// <param name="came">Whether the event came.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1, or not a number.</exception>
    [JsonConstructor]
    public BinaryForecast(double probability, bool came)
    {
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies from 0 to 1.");
        }

        (Probability, Came) = (probability, came);
    }

    /// <summary>Gets the probability that was stated.</summary>
    public double Probability { get; }

    /// <summary>Gets whether the event came.</summary>
    public bool Came { get; }

    /// <summary>Gets the event as a number: 1 where it came, else 0.</summary>
    public double Outcome => Came ? 1 : 0;
}
