namespace GrowthSim.Language.Operations;

/// <summary>1 from the year of a date on.</summary>
internal sealed class Step() : DateFunction("step", "1 from that year on", "y")
{
    public override T Of<T>(T date, T now, IArithmetic<T> on) => on.Binary(Operation.LessOrEqual, on.Unary(Operation.Floor, date), now);
}
