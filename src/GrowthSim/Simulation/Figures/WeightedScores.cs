using GrowthSim.Compilation.Figures;
using GrowthSim.Numerics;

namespace GrowthSim.Simulation.Figures;

/// <summary>A sample of scores with weights that may be tempered: raised to a power between 0 and 1.</summary>
internal sealed class WeightedScores
{
    private readonly TapeSample _sample;
    private readonly Logarithms _logarithms;
    private readonly double[] _weights;
    private readonly double _greatest;

    /// <summary>Looks at a sample by its weights.</summary>
    public WeightedScores(TapeSample sample)
        : this(sample, () => sample.LogWeights)
    {
    }

    /// <summary>Looks at a sample by weights whose logarithms are one of its outputs.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="logarithms">The output.</param>
    public WeightedScores(TapeSample sample, int logarithms)
        : this(sample, () => sample.Of(logarithms))
    {
    }

    private WeightedScores(TapeSample sample, Logarithms logarithms)
    {
        (_sample, _logarithms) = (sample, logarithms);
        _weights = new double[logarithms().Length];
        _greatest = double.NegativeInfinity;
        foreach (double weight in logarithms())
        {
            _greatest = weight > _greatest ? weight : _greatest;
        }

        Temper(1);
        IsPossible = _greatest > Conditioning.Impossible;
        Share = EffectiveShare;
        LogMean = _greatest + PortableMath.Log(Sum / _weights.Length);
    }

    private delegate ReadOnlySpan<double> Logarithms();

    /// <summary>Gets whether the figures can be on any path of the sample.</summary>
    public bool IsPossible { get; }

    /// <summary>Gets the share of the sample that counts: the effective size (Kish, 1965) of its weights as they are, over its size.</summary>
    public double Share { get; }

    /// <summary>Gets the logarithm of the mean weight.</summary>
    public double LogMean { get; }

    /// <summary>Gets the power that the weights are raised to.</summary>
    public double Power { get; private set; }

    /// <summary>Gets the effective size of the tempered weights.</summary>
    public double EffectiveSize => EffectiveShare * _weights.Length;

    private double Sum { get; set; }

    private double EffectiveShare { get; set; }

    /// <summary>Raises the weights to the greatest power at which a share of the sample counts.</summary>
    /// <param name="share">The share.</param>
    public void TemperTo(double share)
    {
        (double low, double high) = (0, 1);
        for (int step = 0; step < 30 && (Share < share); step++)
        {
            double middle = (low + high) / 2;
            Temper(middle);
            (low, high) = EffectiveShare >= share ? (middle, high) : (low, middle);
        }

        Temper(Share < share ? low : 1);
    }

    /// <summary>Returns the weighted mean of a score.</summary>
    public double Mean(int score)
    {
        ReadOnlySpan<double> values = _sample.Of(score);
        double sum = 0;
        for (int path = 0; path < _weights.Length; path++)
        {
            // What stands on a path on which the figures cannot be may be no number.
            sum += _weights[path] > 0 ? _weights[path] * values[path] : 0;
        }

        return sum / Sum;
    }

    /// <summary>Returns the weighted covariance of two scores.</summary>
    public double Covariance(int first, double meanOfFirst, int second, double meanOfSecond)
    {
        ReadOnlySpan<double> x = _sample.Of(first);
        ReadOnlySpan<double> y = _sample.Of(second);
        double sum = 0;
        for (int path = 0; path < _weights.Length; path++)
        {
            sum += _weights[path] * (x[path] - meanOfFirst) * (y[path] - meanOfSecond);
        }

        return sum / Sum;
    }

    private void Temper(double power)
    {
        ReadOnlySpan<double> logarithms = _logarithms();
        (double sum, double squares) = (0, 0);
        for (int path = 0; path < _weights.Length; path++)
        {
            double weight = PortableMath.Exp(power * (logarithms[path] - _greatest));
            weight = weight > 0 ? weight : 0;
            _weights[path] = weight;
            sum += weight;
            squares += weight * weight;
        }

        (Power, Sum) = (power, sum);
        EffectiveShare = squares > 0 ? sum * sum / squares / _weights.Length : 0;
    }
}
