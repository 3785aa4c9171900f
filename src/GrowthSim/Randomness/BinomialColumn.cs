using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Randomness;

/// <summary>
/// Binomial quantiles of a column of uniforms, where the probability may vary by path: the probabilities are added up from 0,
/// eight paths at once, until every path has passed its uniform (inversion by sequential search, Devroye 1986, chapter X.4). A probability above one half is mirrored, so that the
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
    /// <param name="stride">The doubles from one group of eight probabilities to the next.</param>
    /// <param name="count">The number of paths; a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(double* destination, double* uniform, int trials, double* probability, nint stride, int count)
    {
        for (int i = 0; i < count; i += 16)
        {
            Vector512<double> firstProbability = Vector512.Load(probability);
            Vector512<double> secondProbability = Vector512.Load(probability + stride);
            probability += 2 * stride;
            Search first = new(Vector512.Load(uniform + i), trials, firstProbability);
            Search second = new(Vector512.Load(uniform + i + 8), trials, secondProbability);
            for (int k = 0; k < trials; k++)
            {
                Vector512<double> step = Vector512.Create((trials - k) / (k + 1.0));
                if (!(first.Advance(step) | second.Advance(step)))
                {
                    break;
                }
            }

            first.Result(trials).Store(destination + i);
            second.Result(trials).Store(destination + i + 8);
        }
    }

    /// <summary>Returns one quantile: the same bits as in a column.</summary>
    public static double Of(double uniform, int trials, double probability)
    {
        Search search = new(Vector512.Create(uniform), trials, Vector512.Create(probability));
        for (int k = 0; k < trials && search.Advance(Vector512.Create((trials - k) / (k + 1.0))); k++)
        {
        }

        return search.Result(trials)[0];
    }

    /// <summary>The search of eight paths.</summary>
    private struct Search
    {
        private readonly Vector512<double> _uniform;
        private readonly Vector512<double> _mirrored;
        private readonly Vector512<double> _odds;
        private readonly Vector512<double> _invalid;
        private Vector512<double> _mass;
        private Vector512<double> _cumulative;
        private Vector512<double> _passed;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Search(Vector512<double> uniform, int trials, Vector512<double> probability)
        {
            Vector512<double> one = Vector512.Create(1.0);
            _mirrored = Vector512.GreaterThan(probability, Vector512.Create(0.5));
            _uniform = Choose(_mirrored, one - uniform, uniform);
            Vector512<double> success = Choose(_mirrored, one - probability, probability);
            Vector512<double> failure = one - success;
            _odds = success / failure;
            _invalid = probability - probability;
            _mass = PortableMath.Exp(Vector512.Create((double)trials) * PortableMath.Log(failure));
            _cumulative = _mass;
            _passed = Vector512<double>.Zero;
        }

        /// <summary>Passes the next value where the cumulative probability is below the uniform; returns whether any path did.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Advance(Vector512<double> step)
        {
            Vector512<double> below = Vector512.LessThan(_cumulative, _uniform);
            _passed += below & Vector512.Create(1.0);
            _mass *= _odds * step;
            _cumulative += _mass;
            return below != Vector512<double>.Zero;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Vector512<double> Result(int trials) =>
            Choose(_mirrored, Vector512.Create((double)trials) - _passed, _passed) + _invalid;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Choose(Vector512<double> mask, Vector512<double> then, Vector512<double> otherwise) =>
            (then & mask) | Vector512.AndNot(otherwise, mask);
    }
}
