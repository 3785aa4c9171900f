namespace GrowthSim.Benchmarks;

/// <summary>A sector: its constants, set on every path, and its series by year.</summary>
internal sealed class MathNetSector(string name, int years)
{
    public string Name { get; } = name;

    public double BaseOutput { get; set; }

    public double ValueAddedRatio { get; set; }

    public double Trend { get; set; }

    public double Volatility { get; set; }

    public double Persistence { get; set; }

    public double CycleLoading { get; set; }

    public double ShockLoading { get; set; }

    public double ServicesWeight { get; set; }

    public double IndustryWeight { get; set; }

    public double InvestmentLoading { get; set; }

    public double Digital2020 { get; set; }

    public double[] Shock { get; } = new double[years];

    public double[] Deviation { get; } = new double[years];

    public double[] Growth { get; } = new double[years];

    public double[] Output { get; } = new double[years];

    public double[] ValueAdded { get; } = new double[years];

    public double[] DigitalLogit { get; } = new double[years];

    public double[] DigitalShare { get; } = new double[years];

    public double[] DigitalValueAdded { get; } = new double[years];

    /// <summary>Gets the series under the model's names.</summary>
    public IEnumerable<(string Name, double[] ByYear)> Series =>
    [
        (Name + ".shock", Shock),
        (Name + ".deviation", Deviation),
        (Name + ".growth", Growth),
        (Name + ".output", Output),
        (Name + ".value_added", ValueAdded),
        (Name + ".digital_logit", DigitalLogit),
        (Name + ".digital_share", DigitalShare),
        (Name + ".digital_value_added", DigitalValueAdded),
    ];
}
