namespace GrowthSim.Language.Operations;

/// <summary>The years since a date.</summary>
internal sealed class Since : DateFunction
{
    public Since()
        : base("since", "years since `y`, never below 0", "y") => Foreign = [(["ramp"], "Write slope * since(year).")];

    public override T Of<T>(T date, T now, IArithmetic<T> on) => on.Binary(Operation.Maximum, on.Binary(Operation.Subtract, now, date), on.Constant(0));
}
