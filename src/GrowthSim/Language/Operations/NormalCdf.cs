using System.Runtime.Intrinsics;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>The standard normal distribution function.</summary>
internal sealed class NormalCdf : UnaryOperation<NormalCdf.Lanes>
{
    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => NormalDistributionFunction.Of(x);
    }

    public override bool Hides(int place) => place == 0;

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A).IsFinite ? ValueRange.Truth : default;

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => Enclosure.Truth;
}
