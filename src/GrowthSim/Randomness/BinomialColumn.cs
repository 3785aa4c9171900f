using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <summary>
/// Binomial quantiles of a column of uniforms, where the probability may vary by path: the probabilities are added up from 0,
/// four paths at once, until every path has passed its uniform (inversion by sequential search, Devroye 1986, chapter X.4). A probability above one half is mirrored, so that the
/// search stays short and starts from a probability that is not too small.
/// </summary>
internal static unsafe class BinomialColumn
{
    /// <summary>The greatest number of trials: ½ to this power is still a normal double.</summary>
    public const int MaximumTrials = 1_000;

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
        for (int i = 0; i < count; i += 8)
        {
            Search first = new(Vector256.Load(uniform + i), trials, Vector256.Load(probability));
            Search second = new(Vector256.Load(uniform + i + 4), trials, Vector256.Load(probability + stride));
            probability += 2 * stride;
            for (int k = 0; k < trials; k++)
            {
                Vector256<double> step = Vector256.Create((trials - k) / (k + 1.0));
                if (!(first.Advance(step) | second.Advance(step)))
                {
                    break;
                }
            }

            first.Result(trials).Store(destination + i);
            second.Result(trials).Store(destination + i + 4);
        }
    }

    /// <summary>Returns one quantile: the same bits as in a column.</summary>
    public static double Of(double uniform, int trials, double probability)
    {
        Search search = new(Vector256.Create(uniform), trials, Vector256.Create(probability));
        for (int k = 0; k < trials && search.Advance(Vector256.Create((trials - k) / (k + 1.0))); k++)
        {
        }

        return search.Result(trials)[0];
    }

    /// <summary>The search of four paths.</summary>
    private struct Search
    {
        private readonly Vector256<double> _uniform;
        private readonly Vector256<double> _mirrored;
        private readonly Vector256<double> _odds;
        private readonly Vector256<double> _invalid;
        private Vector256<double> _mass;
        private Vector256<double> _cumulative;
        private Vector256<double> _passed;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Search(Vector256<double> uniform, int trials, Vector256<double> probability)
        {
            Vector256<double> one = Vector256.Create(1.0);
            _mirrored = Vector256.GreaterThan(probability, Vector256.Create(0.5));
            _uniform = Choose(_mirrored, one - uniform, uniform);
            Vector256<double> success = Choose(_mirrored, one - probability, probability);
            Vector256<double> failure = one - success;
            _odds = success / failure;
            _invalid = probability - probability;
            _mass = Power(failure, trials);
            _cumulative = _mass;
            _passed = Vector256<double>.Zero;
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

        /// <summary>Passes the next value where the cumulative probability is below the uniform; returns whether any path did.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Advance(Vector256<double> step)
        {
            Vector256<double> below = Vector256.LessThan(_cumulative, _uniform);
            _passed += below & Vector256.Create(1.0);
            _mass *= _odds * step;
            _cumulative += _mass;
            return below.ExtractMostSignificantBits() != 0;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Vector256<double> Result(int trials) =>
            Choose(_mirrored, Vector256.Create((double)trials) - _passed, _passed) + _invalid;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Choose(Vector256<double> mask, Vector256<double> then, Vector256<double> otherwise) =>
            (then & mask) | Vector256.AndNot(otherwise, mask);
    }
}
