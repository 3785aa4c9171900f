using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;

namespace GrowthSim.Language.Operations;

/// <summary>The code of a fused loop: its nodes' values, each in a variable, and what operations leave on the stack.</summary>
/// <remarks>The intermediate language is emitted, and not an expression tree compiled: an expression tree knows no pointers, so that each load and store would be a call for the JIT to inline.</remarks>
/// <param name="graph">The graph.</param>
/// <param name="il">Takes the code of a method whose argument is the address of the tile's memory.</param>
/// <param name="column">Where a node stands that is not of the loop, or that is stored.</param>
internal sealed class LoopCode(IExpressionGraph graph, ILGenerator il, Func<int, OperandColumn> column)
{
    private readonly LocalBuilder _at = il.DeclareLocal(typeof(nint));
    private readonly Dictionary<int, LocalBuilder> _values = [];
    private readonly Dictionary<int, LocalBuilder> _masks = [];

    /// <summary>Gets the variable that holds the address of the paths in hand: that of the tile's memory, and what the loop has advanced.</summary>
    public LocalBuilder At => _at;

    /// <summary>Returns whether a node is a constant that is not NaN.</summary>
    public static bool IsNumber(IExpressionGraph graph, int node) => graph.IsConstant(node, out double value) && !double.IsNaN(value);

    /// <summary>Loads a column that the loop did not read before; constants are operands in memory wherever they are used.</summary>
    public void Fetch(int node)
    {
        if (!_values.ContainsKey(node) && !_masks.ContainsKey(node) && column(node).Stride != 0)
        {
            LocalBuilder value = il.DeclareLocal(VectorMethods.Vector);
            _values.Add(node, value);
            PushAddress(column(node).Offset, ofPaths: true);
            Call(VectorMethods.Load);
            il.Emit(OpCodes.Stloc, value);
        }
    }

    /// <summary>Keeps what is on the stack as a node's value.</summary>
    public void Keep(int node, bool isMask)
    {
        LocalBuilder value = il.DeclareLocal(VectorMethods.Vector);
        (isMask ? _masks : _values).Add(node, value);
        il.Emit(OpCodes.Stloc, value);
    }

    /// <summary>Writes a node's value to its column.</summary>
    public void Store(int node)
    {
        Push(node);
        PushAddress(column(node).Offset, ofPaths: true);
        Call(VectorMethods.Store);
    }

    /// <summary>Pushes an address in the tile's memory.</summary>
    /// <param name="doubles">The offset.</param>
    /// <param name="ofPaths">Whether of the paths in hand, or of the first.</param>
    public void PushAddress(int doubles, bool ofPaths)
    {
        if (ofPaths)
        {
            il.Emit(OpCodes.Ldloc, _at);
        }
        else
        {
            il.Emit(OpCodes.Ldarg_0);
        }

        il.Emit(OpCodes.Ldc_I4, doubles * sizeof(double));
        il.Emit(OpCodes.Add);
    }

    /// <summary>Pushes a node's value.</summary>
    public void Push(int node)
    {
        if (_values.TryGetValue(node, out LocalBuilder? value))
        {
            il.Emit(OpCodes.Ldloc, value);
        }
        else if (_masks.TryGetValue(node, out LocalBuilder? mask))
        {
            il.Emit(OpCodes.Ldloc, mask);
            Push(1.0);
            Call(VectorMethods.BitwiseAnd);
        }
        else
        {
            PushAddress(column(node).Offset, ofPaths: false);
            Call(VectorMethods.Load);
        }
    }

    /// <summary>Pushes a constant.</summary>
    public void Push(double constant)
    {
        il.Emit(OpCodes.Ldc_R8, constant);
        Call(VectorMethods.Create);
    }

    /// <summary>Pushes the mask of where a node is true.</summary>
    public void PushTruth(int node)
    {
        if (_masks.TryGetValue(node, out LocalBuilder? mask))
        {
            il.Emit(OpCodes.Ldloc, mask);
            return;
        }

        Push(node);
        Call(VectorMethods.Zero);
        Call(VectorMethods.AreEqual);
        Call(VectorMethods.OnesComplement);
    }

    /// <summary>Calls a vector instruction.</summary>
    public void Call(MethodInfo method) => il.Emit(OpCodes.Call, method);

    /// <summary>Calls a vector instruction of two nodes.</summary>
    public void Call(MethodInfo method, int a, int b)
    {
        Push(a);
        Push(b);
        Call(method);
    }

    /// <summary>The lesser or greater of two; NaN where either is. Of a number and a constant one comparison is enough, since the constant is not NaN.</summary>
    /// <param name="isFirst">The comparison by which it is the first.</param>
    /// <param name="isSecond">The comparison by which it is the second.</param>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    public void Extreme(MethodInfo isFirst, MethodInfo isSecond, int a, int b)
    {
        if (IsNumber(graph, b))
        {
            Choose(() => Call(isSecond, a, b), () => Push(b), () => Push(a));
            return;
        }

        Choose(
            () =>
            {
                Call(isFirst, a, b);
                if (!IsNumber(graph, a))
                {
                    Call(VectorMethods.AreEqual, a, a);
                    Call(VectorMethods.OnesComplement);
                    Call(VectorMethods.BitwiseOr);
                }
            },
            () => Push(a),
            () => Push(b));
    }

    /// <summary>
    /// Selects by a mask. With AVX-512 by its bits: a blend whose operand is an operation on memory is miscompiled there by .NET 10.0.
    /// </summary>
    public void Choose(Action mask, Action then, Action otherwise)
    {
        mask();
        if (!Vector512.IsHardwareAccelerated)
        {
            then();
            otherwise();
            Call(VectorMethods.ConditionalSelect);
            return;
        }

        LocalBuilder held = il.DeclareLocal(VectorMethods.Vector);
        il.Emit(OpCodes.Stloc, held);
        then();
        il.Emit(OpCodes.Ldloc, held);
        Call(VectorMethods.BitwiseAnd);
        otherwise();
        il.Emit(OpCodes.Ldloc, held);
        Call(VectorMethods.AndNot);
        Call(VectorMethods.BitwiseOr);
    }
}
