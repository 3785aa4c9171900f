namespace GrowthSim.Language.Operations;

/// <summary>1 once a milestone has happened.</summary>
internal sealed class Done() : DateFunction("done", "1 in a year by whose end the milestone has happened (date < year + 1)", "milestone")
{
    public override T Of<T>(T date, T now, IArithmetic<T> on) => on.Binary(Operation.Less, date, on.Binary(Operation.Add, now, on.Constant(1)));
}
