using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <summary>
/// Binomial quantiles of a column of uniforms, where the probability may vary by path: the probabilities are added up from 0,
/// four paths at once, until every path has passed its uniform (inversion by sequential search, Devroye 1986, chapter X.4). A probability above one half is mirrored, so that the
/// search stays short and starts from a probability that is not too small.
/// </summary>
/// <remarks>
/// With n trials, failure q and odds r = (1 − q)/q the probability of k is qⁿ·C(n, k)·rᵏ: the search adds up C(n, k)·rᵏ until the sum has passed u/qⁿ. The coefficients are the same on
/// every path.
/// </remarks>
internal static unsafe class BinomialColumn
{
    /// <summary>The greatest number of trials: ½ to this power is still a normal double, and every coefficient is finite.</summary>
    public const int MaximumTrials = 1_000;

    /// <summary>The steps of the search from one look at whether it is over to the next.</summary>
    private const int Stride = 4;

    private static readonly double[]?[] Coefficients = new double[MaximumTrials + 1][];

    /// <summary>Fills a column.</summary>
    /// <param name="destination">The quantiles; NaN where the probability is NaN.</param>
    /// <param name="uniform">The uniforms, in (0, 1).</param>
    /// <param name="trials">The number of trials; 0 to <see cref="MaximumTrials"/>.</param>
    /// <param name="probability">The probabilities, in [0, 1] or NaN.</param>
    /// <param name="stride">The doubles from one group of four probabilities to the next.</param>
    /// <param name="count">The number of paths; a multiple of 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(double* destination, double* uniform, int trials, double* probability, nint stride, int count)
    {
        fixed (double* coefficients = CoefficientsOf(trials))
        {
            for (int i = 0; i < count; i += 8)
            {
                Search first = new(Vector256.Load(uniform + i), trials, Vector256.Load(probability));
                Search second = new(Vector256.Load(uniform + i + 4), trials, Vector256.Load(probability + stride));
                probability += 2 * stride;
                for (int k = 1; k <= trials; k += Stride)
                {
                    first.Advance(coefficients[k]);
                    second.Advance(coefficients[k]);
                    first.Advance(coefficients[k + 1]);
                    second.Advance(coefficients[k + 1]);
                    first.Advance(coefficients[k + 2]);
                    second.Advance(coefficients[k + 2]);
                    if (!(first.Advance(coefficients[k + 3]) | second.Advance(coefficients[k + 3])))
                    {
                        break;
                    }
                }

                first.Result(trials).Store(destination + i);
                second.Result(trials).Store(destination + i + 4);
            }
        }
    }

    /// <summary>Returns one quantile: the same bits as in a column.</summary>
    public static double Of(double uniform, int trials, double probability)
    {
        double[] coefficients = CoefficientsOf(trials);
        Search search = new(Vector256.Create(uniform), trials, Vector256.Create(probability));
        for (int k = 1; k <= trials && search.Advance(coefficients[k]); k++)
        {
        }

        return search.Result(trials)[0];
    }

    /// <summary>C(n, 0) … C(n, n), and zeros for the steps of the search beyond.</summary>
    private static double[] CoefficientsOf(int trials)
    {
        double[]? coefficients = Coefficients[trials];
        if (coefficients is null)
        {
            coefficients = new double[trials + 1 + Stride];
            coefficients[0] = 1;
            for (int k = 1; k <= trials; k++)
            {
                coefficients[k] = coefficients[k - 1] * (trials - k + 1) / k;
            }

            Coefficients[trials] = coefficients;
        }

        return coefficients;
    }

    /// <summary>The search of four paths.</summary>
    private struct Search
    {
        private readonly Vector256<double> _threshold;
        private readonly Vector256<double> _mirrored;
        private readonly Vector256<double> _odds;
        private readonly Vector256<double> _invalid;
        private Vector256<double> _power;
        private Vector256<double> _sum;
        private Vector256<long> _passed;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Search(Vector256<double> uniform, int trials, Vector256<double> probability)
        {
            Vector256<double> one = Vector256.Create(1.0);
            _mirrored = Vector256.GreaterThan(probability, Vector256.Create(0.5));
            Vector256<double> success = Choose(_mirrored, one - probability, probability);
            Vector256<double> failure = one - success;
            _threshold = Choose(_mirrored, one - uniform, uniform) / Power(failure, trials);
            _odds = success / failure;
            _invalid = probability - probability;
            _power = one;
            _sum = one;
            _passed = Vector256<long>.Zero;
        }

        /// <summary>A whole power by repeated squaring: a dozen products, where exp and ln would cost as much as the search.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Power(Vector256<double> value, int exponent)
        {
            Vector256<double> power = Vector256.Create(1.0);
            for (int rest = exponent; rest > 0; rest >>= 1)
            {
                power = (rest & 1) != 0 ? power * value : power;
                value *= value;
            }

            return power;
        }

        /// <summary>Passes the next value where the sum is below the threshold; returns whether any path did.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Advance(double coefficient)
        {
            Vector256<double> below = Vector256.LessThan(_sum, _threshold);
            _passed -= below.AsInt64();
            _power *= _odds;
            _sum = Vector256.FusedMultiplyAdd(Vector256.Create(coefficient), _power, _sum);
            return below.ExtractMostSignificantBits() != 0;
        }

        /// <summary>Not more than the trials: the whole sum may be below a threshold that rounding put above it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Vector256<double> Result(int trials)
        {
            Vector256<double> all = Vector256.Create((double)trials);
            Vector256<double> passed = Vector256.MinNative(Vector256.ConvertToDouble(_passed), all);
            return Choose(_mirrored, all - passed, passed) + _invalid;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Choose(Vector256<double> mask, Vector256<double> then, Vector256<double> otherwise) =>
            (then & mask) | Vector256.AndNot(otherwise, mask);
    }
}
