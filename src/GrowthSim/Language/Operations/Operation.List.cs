using System.Collections.Immutable;

namespace GrowthSim.Language.Operations;

/// <content>The operations, each with its number: its place in this list.</content>
internal abstract partial class Operation
{
    private static readonly List<Operation> Entered = [];

    // Of no operand.
    public static readonly Operation Constant = Enter(new Constant());
    public static readonly Operation Uniform = Enter(new UniformDraw());
    public static readonly Operation StandardNormal = Enter(new NormalDraw());

    // Of one operand.
    public static readonly Operation Negate = Enter(new Negate());
    public static readonly Operation Abs = Enter(new Abs());
    public static readonly Operation Not = Enter(new Not());
    public static readonly Operation Exp = Enter(new Exp());
    public static readonly Operation Log = Enter(new Log());
    public static readonly Operation Log10 = Enter(new Log10());
    public static readonly Operation Sqrt = Enter(new Sqrt());
    public static readonly Operation Floor = Enter(new Floor());
    public static readonly Operation Round = Enter(new Round());
    public static readonly Operation NormalCdf = Enter(new NormalCdf());
    public static readonly Operation Probit = Enter(new Probit());
    public static readonly Operation QuantileTable = Enter(new QuantileLookup());
    public static readonly Operation ScoreTable = Enter(new ScoreLookup());
    public static readonly Operation StepTable = Enter(new StepLookup());

    // Of two.
    public static readonly Operation Add = Enter(new Add());
    public static readonly Operation Subtract = Enter(new Subtract());
    public static readonly Operation Multiply = Enter(new Multiply());
    public static readonly Operation Divide = Enter(new Divide());
    public static readonly Operation Power = Enter(new Power());
    public static readonly Operation Minimum = Enter(new Minimum());
    public static readonly Operation Maximum = Enter(new Maximum());
    public static readonly Operation Less = Enter(new Less());
    public static readonly Operation LessOrEqual = Enter(new LessOrEqual());
    public static readonly Operation Equal = Enter(new Equal());
    public static readonly Operation NotEqual = Enter(new NotEqual());
    public static readonly Operation And = Enter(new And());
    public static readonly Operation Or = Enter(new Or());
    public static readonly Operation Require = Enter(new Require());

    // Of three.
    public static readonly Operation MultiplyAdd = Enter(new MultiplyAdd());
    public static readonly Operation Select = Enter(new Select());
    public static readonly Operation BinomialQuantile = Enter(new BinomialQuantile());

    // Of a tape alone.
    public static readonly Operation FusedLoop = Enter(new FusedGroup());

    /// <summary>All operations, by number.</summary>
    public static readonly ImmutableArray<Operation> All = [.. Entered];

    private static Operation Enter(Operation operation)
    {
        operation.Number = Entered.Count;
        Entered.Add(operation);
        return operation;
    }
}
