namespace GrowthSim.Language.Operations;

/// <summary>A choice between two values. Where its condition is known, the other branch is not looked at.</summary>
internal sealed class If : NumberFunction
{
    public If()
        : base("if", "`then` where the condition is true, else `otherwise`", "condition", "then", "otherwise") => Foreign =
        [
            (["iff", "iif", "ifelse", "if_then_else", "where"], "Write if(condition, then, otherwise), in small letters."),
            (["ifs"], "Write if(a, x, if(b, y, z))."),
            (["switch", "case"], "Write if(x == 1, a, if(x == 2, b, c))."),
            (["choose"], "Write if(x == 1, a, if(x == 2, b, c)); for a random choice discrete({value: probability, …})."),
            (["iferror"], "Guard the value itself: if(x > 0, y / x, 0)."),
            (
                ["interpolate", "interp", "lookup", "vlookup", "hlookup", "xlookup", "index", "match", "table", "graph", "with_lookup"],
                "There are no lists in equations. Between two points write y1 + (y2 - y1) * (x - x1) / (x2 - x1), with clamp(x, x1, x2) for x; else if(x < x1, …, if(x < x2, …, …))."),
        ];

    public override T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on) => on.Ternary(Operation.Select, x[0], x[1], x[2]);
}
