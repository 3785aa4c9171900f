namespace GrowthSim.Benchmarks;

/// <summary>A target: how it is measured, when it is met, and how often it was.</summary>
internal sealed class MathNetTarget(string id, string group, Func<double> measure, Func<double, bool> met)
{
    /// <summary>A range is met at its floor.</summary>
    public MathNetTarget(string id, string group, Func<double> measure, double floor, double stretch)
        : this(id, group, measure, value => value >= floor)
    {
        IsRange = true;
        Ceiling = stretch;
    }

    public string Id { get; } = id;

    public string Group { get; } = group;

    public bool IsRange { get; }

    public double Ceiling { get; }

    public int Hits { get; private set; }

    public int Within { get; private set; }

    public int Stretch { get; private set; }

    /// <summary>Gets the measure on every path.</summary>
    public double[] Values { get; set; } = [];

    /// <summary>Measures a path; returns whether it meets the target.</summary>
    public bool Score(int path)
    {
        double value = measure();
        bool isMet = met(value);
        Values[path] = value;
        if (isMet)
        {
            Hits++;
        }

        if (IsRange)
        {
            if (isMet && value <= Ceiling)
            {
                Within++;
            }

            if (value >= Ceiling)
            {
                Stretch++;
            }
        }

        return isMet;
    }
}
