using System.Collections.Immutable;

namespace GrowthSim.Language.Operations;

/// <summary>The operators and functions of the language.</summary>
internal static class Functions
{
    public static readonly Function Negate = Operation.Negate.Function!;
    public static readonly Function Not = Operation.Not.Function!;
    public static readonly Function Power = Operation.Power.Function!;
    public static readonly Function Year = new Year();
    public static readonly Function Done = new Done();
    public static readonly Reduction Sum = new Sum();
    public static readonly Reduction Mean = new Mean();
    public static readonly Reduction Min = new Min();
    public static readonly Reduction Max = new Max();

    /// <summary>All functions: those that are operations, and those that are made of them.</summary>
    public static readonly ImmutableArray<Function> All =
    [
        .. Operation.All.Select(operation => operation.Function).OfType<Function>(),
        new Greater(), new GreaterOrEqual(), new If(), Sum, Mean, Min, Max, new Clamp(), new Logistic(), new Logit(),
        Year, new Prev(), new At(), new Since(), new Pulse(), new Step(), Done,
        Sum.OverYears, Mean.OverYears, Min.OverYears, Max.OverYears, new Cagr(), new Every(),
    ];
}
