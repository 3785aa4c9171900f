using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

/// <summary>Compiles a group of lane operations to one loop over a tile: a value lives in the processor's registers from the operation that makes it to those that read it.</summary>
/// <remarks>
/// The intermediate language is emitted, and not an expression tree compiled: an expression tree knows no pointers, so that each load and store would be a call for the JIT to inline.
/// Each operation has the bits of <see cref="VectorOperations"/>.
/// </remarks>
internal sealed class FusedLoop
{
    private const int GroupBytes = 4 * sizeof(double);

    private static readonly Type Vector = typeof(Vector256<double>);
    private static readonly MethodInfo Load = Intrinsic(nameof(Vector256.Load));
    private static readonly MethodInfo Store = Intrinsic(nameof(Vector256.Store));
    private static readonly MethodInfo Create = typeof(Vector256).GetMethod(nameof(Vector256.Create), [typeof(double)])!;
    private static readonly MethodInfo Zero = Vector.GetProperty(nameof(Vector256<double>.Zero))!.GetMethod!;
    private static readonly MethodInfo BitwiseAnd = Intrinsic(nameof(Vector256.BitwiseAnd));
    private static readonly MethodInfo BitwiseOr = Intrinsic(nameof(Vector256.BitwiseOr));
    private static readonly MethodInfo Xor = Intrinsic(nameof(Vector256.Xor));
    private static readonly MethodInfo AndNot = Intrinsic(nameof(Vector256.AndNot));
    private static readonly MethodInfo OnesComplement = Intrinsic(nameof(Vector256.OnesComplement));
    private static readonly MethodInfo AreEqual = Intrinsic(nameof(Vector256.Equals));
    private static readonly MethodInfo LessThan = Intrinsic(nameof(Vector256.LessThan));
    private static readonly MethodInfo LessThanOrEqual = Intrinsic(nameof(Vector256.LessThanOrEqual));
    private static readonly MethodInfo ConditionalSelect = Intrinsic(nameof(Vector256.ConditionalSelect));
    private static readonly MethodInfo GreaterThanOrEqual = Intrinsic(nameof(Vector256.GreaterThanOrEqual));
    private static readonly MethodInfo GreaterThan = Intrinsic(nameof(Vector256.GreaterThan));
    private static readonly MethodInfo Add = Intrinsic(nameof(Vector256.Add));
    private static readonly MethodInfo Subtract = Intrinsic(nameof(Vector256.Subtract));
    private static readonly MethodInfo Multiply = Intrinsic(nameof(Vector256.Multiply));
    private static readonly MethodInfo Divide = Intrinsic(nameof(Vector256.Divide));
    private static readonly MethodInfo Sqrt = Intrinsic(nameof(Vector256.Sqrt));
    private static readonly MethodInfo Floor = typeof(Vector256).GetMethod(nameof(Vector256.Floor), [Vector])!;
    private static readonly MethodInfo FusedMultiplyAdd = typeof(Vector256).GetMethod(nameof(Vector256.FusedMultiplyAdd), [Vector, Vector, Vector])!;

    private readonly ExpressionGraph _graph;
    private readonly ILGenerator _il;
    private readonly LocalBuilder _at;
    private readonly Func<int, OperandColumn> _column;
    private readonly Dictionary<int, LocalBuilder> _values = [];
    private readonly Dictionary<int, LocalBuilder> _masks = [];

    private FusedLoop(ExpressionGraph graph, ILGenerator il, Func<int, OperandColumn> column)
    {
        _graph = graph;
        _il = il;
        _at = il.DeclareLocal(typeof(nint));
        _column = column;
    }

    /// <summary>Returns a loop: one that a plan in use has already, or else a new one.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="group">The nodes, operands first.</param>
    /// <param name="column">Where a node stands that is not of the group, or that is stored.</param>
    /// <param name="isStored">Whether a node of the group is read outside it.</param>
    /// <returns>The loop; its argument is the address of the tile's memory.</returns>
    public static Action<nint> Of(ExpressionGraph graph, int[] group, Func<int, OperandColumn> column, Func<int, bool> isStored) =>
        FusedLoopCache.Get(FusedLoopShape.Of(graph, group, column, isStored), () => Compile(graph, group, column, isStored));

    private static Action<nint> Compile(ExpressionGraph graph, int[] group, Func<int, OperandColumn> column, Func<int, bool> isStored)
    {
        DynamicMethod method = new("FusedLoop", typeof(void), [typeof(nint)], typeof(FusedLoop).Module, skipVisibility: true) { InitLocals = false };
        new FusedLoop(graph, method.GetILGenerator(), column).Emit(group, isStored);
        Action<nint> loop = method.CreateDelegate<Action<nint>>();
        RuntimeHelpers.PrepareDelegate(loop);
        return loop;
    }

    private void Emit(int[] group, Func<int, bool> isStored)
    {
        Label next = _il.DefineLabel();
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Stloc, _at);
        _il.MarkLabel(next);
        foreach (int number in group)
        {
            Node node = _graph.Nodes[number];
            foreach (int operand in node.OperandNodes)
            {
                Fetch(operand);
            }

            bool isMask = Emit(node);
            LocalBuilder value = _il.DeclareLocal(Vector);
            (isMask ? _masks : _values).Add(number, value);
            _il.Emit(OpCodes.Stloc, value);
            if (isStored(number))
            {
                Push(number);
                Address(_column(number).Offset, ofTile: true);
                _il.Emit(OpCodes.Call, Store);
            }
        }

        _il.Emit(OpCodes.Ldloc, _at);
        _il.Emit(OpCodes.Ldc_I4, GroupBytes);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, _at);
        _il.Emit(OpCodes.Ldloc, _at);
        Address(Tape.TilePaths, ofTile: false);
        _il.Emit(OpCodes.Blt_Un, next);
        _il.Emit(OpCodes.Ret);
    }

    /// <summary>Loads a column that the loop did not read before; constants are operands in memory wherever they are used.</summary>
    private void Fetch(int node)
    {
        if (!_values.ContainsKey(node) && !_masks.ContainsKey(node) && _column(node).Stride != 0)
        {
            LocalBuilder value = _il.DeclareLocal(Vector);
            _values.Add(node, value);
            Address(_column(node).Offset, ofTile: true);
            _il.Emit(OpCodes.Call, Load);
            _il.Emit(OpCodes.Stloc, value);
        }
    }

    private void Address(int doubles, bool ofTile)
    {
        if (ofTile)
        {
            _il.Emit(OpCodes.Ldloc, _at);
        }
        else
        {
            _il.Emit(OpCodes.Ldarg_0);
        }

        _il.Emit(OpCodes.Ldc_I4, doubles * sizeof(double));
        _il.Emit(OpCodes.Add);
    }

    /// <summary>Leaves a node's value on the stack; returns whether it is a mask, which stands for 1 where its bits are set.</summary>
    private bool Emit(Node node)
    {
        int a = node.A;
        int b = node.B;
        int c = node.C;
        switch (node.Operation)
        {
            case Operation.Negate: Push(a); Push(-0.0); Call(Xor); return false;
            case Operation.Abs: Push(a); Push(-0.0); Call(AndNot); return false;
            case Operation.Sqrt: Push(a); Call(Sqrt); return false;
            case Operation.Floor: Push(a); Call(Floor); return false;
            case Operation.Round: Push(a); Push(0.5); Call(Add); Call(Floor); return false;
            case Operation.Add: Push(a); Push(b); Call(Add); return false;
            case Operation.Subtract: Push(a); Push(b); Call(Subtract); return false;
            case Operation.Multiply: Push(a); Push(b); Call(Multiply); return false;
            case Operation.Divide: Push(a); Push(b); Call(Divide); return false;
            case Operation.MultiplyAdd: Push(a); Push(b); Push(c); Call(FusedMultiplyAdd); return false;
            case Operation.Minimum: Extreme(LessThan, GreaterThanOrEqual, a, b); return false;
            case Operation.Maximum: Extreme(GreaterThan, LessThanOrEqual, a, b); return false;
            case Operation.Require: Choose(() => IsTrue(b), () => Push(a), () => Push(double.NaN)); return false;
            case Operation.Select: Choose(() => IsTrue(a), () => Push(b), () => Push(c)); return false;
            case Operation.Less: Push(a); Push(b); Call(LessThan); return true;
            case Operation.LessOrEqual: Push(a); Push(b); Call(LessThanOrEqual); return true;
            case Operation.Equal: Push(a); Push(b); Call(AreEqual); return true;
            case Operation.NotEqual: Push(a); Push(b); Call(AreEqual); Call(OnesComplement); return true;
            case Operation.Not: IsTrue(a); Call(OnesComplement); return true;
            case Operation.And: IsTrue(a); IsTrue(b); Call(BitwiseAnd); return true;
            case Operation.Or: IsTrue(a); IsTrue(b); Call(BitwiseOr); return true;
            default:
                throw new InvalidOperationException($"'{node.Operation}' is not a lane operation.");
        }
    }

    private void Push(int node)
    {
        if (_values.TryGetValue(node, out LocalBuilder? value))
        {
            _il.Emit(OpCodes.Ldloc, value);
        }
        else if (_masks.TryGetValue(node, out LocalBuilder? mask))
        {
            _il.Emit(OpCodes.Ldloc, mask);
            Push(1.0);
            Call(BitwiseAnd);
        }
        else
        {
            Address(_column(node).Offset, ofTile: false);
            _il.Emit(OpCodes.Call, Load);
        }
    }

    private void Push(double constant)
    {
        _il.Emit(OpCodes.Ldc_R8, constant);
        _il.Emit(OpCodes.Call, Create);
    }

    private void Call(MethodInfo method) => _il.Emit(OpCodes.Call, method);

    private void IsTrue(int node)
    {
        if (_masks.TryGetValue(node, out LocalBuilder? mask))
        {
            _il.Emit(OpCodes.Ldloc, mask);
            return;
        }

        Push(node);
        Call(Zero);
        Call(AreEqual);
        Call(OnesComplement);
    }

    /// <summary>The lesser or greater of two; NaN where either is. Of a number and a constant one comparison is enough, since the constant is not NaN.</summary>
    private void Extreme(MethodInfo isFirst, MethodInfo isSecond, int a, int b)
    {
        if (_graph.IsNumber(b))
        {
            Choose(() => Compare(isSecond), () => Push(b), () => Push(a));
            return;
        }

        Choose(
            () =>
            {
                Compare(isFirst);
                if (!_graph.IsNumber(a))
                {
                    Push(a);
                    Push(a);
                    Call(AreEqual);
                    Call(OnesComplement);
                    Call(BitwiseOr);
                }
            },
            () => Push(a),
            () => Push(b));

        void Compare(MethodInfo comparison)
        {
            Push(a);
            Push(b);
            Call(comparison);
        }
    }

    /// <summary>
    /// Selects by a mask. With AVX-512 by its bits: a blend whose operand is an operation on memory is miscompiled there by .NET 10.0.
    /// </summary>
    private void Choose(Action mask, Action then, Action otherwise)
    {
        mask();
        if (!Vector512.IsHardwareAccelerated)
        {
            then();
            otherwise();
            Call(ConditionalSelect);
            return;
        }

        LocalBuilder held = _il.DeclareLocal(Vector);
        _il.Emit(OpCodes.Stloc, held);
        then();
        _il.Emit(OpCodes.Ldloc, held);
        Call(BitwiseAnd);
        otherwise();
        _il.Emit(OpCodes.Ldloc, held);
        Call(AndNot);
        Call(BitwiseOr);
    }

    /// <summary>Finds the double-precision form of a generic method of <see cref="Vector256"/>.</summary>
    private static MethodInfo Intrinsic(string name) => typeof(Vector256)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Single(method => method.Name == name && method.IsGenericMethodDefinition && method.GetParameters().All(parameter => parameter.ParameterType is { IsGenericMethodParameter: false, IsPrimitive: false }))
        .MakeGenericMethod(typeof(double));
}
