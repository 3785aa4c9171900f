using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The logarithm to base 10.</summary>
internal sealed class Log10 : UnaryOperation<Log10.Lanes>
{
    public Log10() => Function = new OperationFunction(this, "log10", "the logarithm to base 10", "x") { MeantBySecond = Operations.Log.OtherBase };

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => PortableMath.Log10(x);
    }

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0].Intersect(Enclosure.NotNegative).Mapped(PortableMath.Log10);

    public override void Narrow(Enclosure value, Span<Enclosure> of) => of[0] = of[0].Intersect(value.Mapped(power => PortableMath.Pow(10, power)));
}
