using System.Runtime.Intrinsics;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>The standard normal quantile of a probability.</summary>
internal sealed class Probit : UnaryOperation<Probit.Lanes>
{
    /// <summary>Above what any probability between 2⁻³³ and 1 − 2⁻³³ gives; those beyond count as these.</summary>
    private const double Bound = 7;

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => NormalQuantile.Of(x);
    }

    public override bool Hides(int place) => place == 0;

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A).IsFinite ? new(-Bound, Bound) : default;
}
