namespace GrowthSim.Language.Operations;

/// <summary>1 in the year of a date.</summary>
internal sealed class Pulse() : DateFunction("pulse", "1 in the year in which `y` falls. `y` may be a date with a fraction, also a random one", "y")
{
    public override T Of<T>(T date, T now, IArithmetic<T> on) => on.Binary(Operation.Equal, on.Unary(Operation.Floor, date), now);
}
