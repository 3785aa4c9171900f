using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>The quantile at the uniform A of a binomial with B trials and probability C.</summary>
internal sealed class BinomialQuantile : Operation
{
    public override int Operands => 3;

    public override bool Hides(int place) => place != 1;

    public override double Of(double x, double y, double z) => BinomialColumn.Of(x, (int)y, z);

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.C).IsFinite ? ValueRange.Either(new(0, 0), graph.RangeOf(node.B)) : default;

    public override unsafe void Run(in Instruction instruction, double* memory, ITile tile) => BinomialColumn.Evaluate(
        memory + instruction.Destination,
        memory + instruction.A.Offset,
        (int)memory[instruction.B.Offset],
        memory + instruction.C.Offset,
        instruction.C.Stride,
        ITile.Paths);

    public override bool StandsStill(Node node, IDistances on) => true;

    /// <summary>Where its probability varies, no one uniform number parts the counts: more, or less, of it leads there.</summary>
    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Sum(
        on.Gap(number, wanted),
        double.IsPositiveInfinity(wanted.High) ? on.Gap(node.A, ValueInterval.AtLeast(1))
            : double.IsNegativeInfinity(wanted.Low) ? on.Gap(node.A, ValueInterval.AtMost(0))
            : on.Met);
}
