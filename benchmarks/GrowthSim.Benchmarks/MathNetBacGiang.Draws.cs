using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace GrowthSim.Benchmarks;

/// <summary>The distributions that MathNet does not have under the model's parameters, and correlated normal numbers.</summary>
internal sealed partial class MathNetBacGiang
{
    /// <summary>Services, industry and agriculture shocks, provincial services growth.</summary>
    private static readonly double[,] GrowthFactor = CholeskyFactor(new[,]
    {
        { 1, 0.35, -0.05, 0.75 },
        { 0.35, 1, -0.1, 0.25 },
        { -0.05, -0.1, 1, -0.05 },
        { 0.75, 0.25, -0.05, 1 },
    });

    /// <summary>Trends of services, industry and provincial services.</summary>
    private static readonly double[,] TrendFactor = CholeskyFactor(new[,]
    {
        { 1, 0.2, 0.5 },
        { 0.2, 1, 0.2 },
        { 0.5, 0.2, 1 },
    });

    /// <summary>National inflation and the exchange rate.</summary>
    private static readonly double[,] PriceFactor = CholeskyFactor(new[,]
    {
        { 1, 0.3 },
        { 0.3, 1 },
    });

    private readonly double[] _independent = new double[4];
    private readonly double[] _growthScores = new double[4];
    private readonly double[] _trendScores = new double[3];
    private readonly double[] _priceScores = new double[2];

    private static double[,] CholeskyFactor(double[,] correlation) =>
        Matrix<double>.Build.DenseOfArray(correlation).Cholesky().Factor.ToArray();

    private void SampleCorrelated(double[,] factor, double[] scores)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            _independent[i] = Normal.Sample(_random, 0, 1);
            scores[i] = 0;
            for (int j = 0; j <= i; j++)
            {
                scores[i] += factor[i, j] * _independent[j];
            }
        }
    }

    private double SampleNormal(double mean, double standardDeviation) => Normal.Sample(_random, mean, standardDeviation);

    private double SampleTruncatedNormal(double mean, double standardDeviation, double low, double high)
    {
        double value;
        do
        {
            value = Normal.Sample(_random, mean, standardDeviation);
        }
        while (value < low || value > high);
        return value;
    }

    private double SampleLogNormal(double median, double sigma) => LogNormal.Sample(_random, Math.Log(median), sigma);

    private double SampleUniform(double low, double high) => ContinuousUniform.Sample(_random, low, high);

    private double SampleTriangular(double low, double mode, double high) => Triangular.Sample(_random, low, high, mode);

    private double SamplePert(double low, double mode, double high)
    {
        double alpha = 1 + (4 * (mode - low) / (high - low));
        double beta = 1 + (4 * (high - mode) / (high - low));
        return low + ((high - low) * Beta.Sample(_random, alpha, beta));
    }

    private double SampleBeta(double alpha, double beta) => Beta.Sample(_random, alpha, beta);

    private double SampleGamma(double shape, double scale) => Gamma.Sample(_random, shape, 1 / scale);

    private double SampleStudentT(double location, double scale, double degreesOfFreedom) => StudentT.Sample(_random, location, scale, degreesOfFreedom);

    private int SampleBernoulli(double probability) => Bernoulli.Sample(_random, probability);

    private int SampleBinomial(int trials, double probability) => Binomial.Sample(_random, probability, trials);
}
