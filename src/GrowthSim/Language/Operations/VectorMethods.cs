using System.Reflection;
using System.Runtime.Intrinsics;

namespace GrowthSim.Language.Operations;

/// <summary>The vector instructions that the code of a loop calls.</summary>
internal static class VectorMethods
{
    public static readonly Type Vector = typeof(Vector256<double>);
    public static readonly MethodInfo Load = Intrinsic(nameof(Vector256.Load));
    public static readonly MethodInfo Store = Intrinsic(nameof(Vector256.Store));
    public static readonly MethodInfo Create = typeof(Vector256).GetMethod(nameof(Vector256.Create), [typeof(double)])!;
    public static readonly MethodInfo Zero = Vector.GetProperty(nameof(Vector256<double>.Zero))!.GetMethod!;
    public static readonly MethodInfo BitwiseAnd = Intrinsic(nameof(Vector256.BitwiseAnd));
    public static readonly MethodInfo BitwiseOr = Intrinsic(nameof(Vector256.BitwiseOr));
    public static readonly MethodInfo Xor = Intrinsic(nameof(Vector256.Xor));
    public static readonly MethodInfo AndNot = Intrinsic(nameof(Vector256.AndNot));
    public static readonly MethodInfo OnesComplement = Intrinsic(nameof(Vector256.OnesComplement));
    public static readonly MethodInfo AreEqual = Intrinsic(nameof(Vector256.Equals));
    public static readonly MethodInfo LessThan = Intrinsic(nameof(Vector256.LessThan));
    public static readonly MethodInfo LessThanOrEqual = Intrinsic(nameof(Vector256.LessThanOrEqual));
    public static readonly MethodInfo ConditionalSelect = Intrinsic(nameof(Vector256.ConditionalSelect));
    public static readonly MethodInfo GreaterThanOrEqual = Intrinsic(nameof(Vector256.GreaterThanOrEqual));
    public static readonly MethodInfo GreaterThan = Intrinsic(nameof(Vector256.GreaterThan));
    public static readonly MethodInfo Add = Intrinsic(nameof(Vector256.Add));
    public static readonly MethodInfo Subtract = Intrinsic(nameof(Vector256.Subtract));
    public static readonly MethodInfo Multiply = Intrinsic(nameof(Vector256.Multiply));
    public static readonly MethodInfo Divide = Intrinsic(nameof(Vector256.Divide));
    public static readonly MethodInfo Sqrt = Intrinsic(nameof(Vector256.Sqrt));
    public static readonly MethodInfo Floor = typeof(Vector256).GetMethod(nameof(Vector256.Floor), [Vector])!;
    public static readonly MethodInfo FusedMultiplyAdd = typeof(Vector256).GetMethod(nameof(Vector256.FusedMultiplyAdd), [Vector, Vector, Vector])!;

    /// <summary>Finds the double-precision form of a generic method of <see cref="Vector256"/>.</summary>
    private static MethodInfo Intrinsic(string name) => typeof(Vector256)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Single(method => method.Name == name && method.IsGenericMethodDefinition && method.GetParameters().All(parameter => parameter.ParameterType is { IsGenericMethodParameter: false, IsPrimitive: false }))
        .MakeGenericMethod(typeof(double));
}
