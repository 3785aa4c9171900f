using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

/// <summary>Compiles a group of lane operations to one loop over a tile: a value lives in the processor's registers from the operation that makes it to those that read it.</summary>
internal static class FusedLoop
{
    private const int GroupBytes = 4 * sizeof(double);

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
        ILGenerator il = method.GetILGenerator();
        Emit(il, new LoopCode(graph, il, column), graph, group, isStored);
        Action<nint> loop = method.CreateDelegate<Action<nint>>();
        RuntimeHelpers.PrepareDelegate(loop);
        return loop;
    }

    private static void Emit(ILGenerator il, LoopCode code, ExpressionGraph graph, int[] group, Func<int, bool> isStored)
    {
        Label next = il.DefineLabel();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Stloc, code.At);
        il.MarkLabel(next);
        foreach (int number in group)
        {
            Node node = graph.Nodes[number];
            foreach (int operand in node.OperandNodes)
            {
                code.Fetch(operand);
            }

            code.Keep(number, isMask: ((ILaneOperation)node.Operation).Emit(node, code));
            if (isStored(number))
            {
                code.Store(number);
            }
        }

        il.Emit(OpCodes.Ldloc, code.At);
        il.Emit(OpCodes.Ldc_I4, GroupBytes);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, code.At);
        il.Emit(OpCodes.Ldloc, code.At);
        code.PushAddress(Tape.TilePaths, ofPaths: false);
        il.Emit(OpCodes.Blt_Un, next);
        il.Emit(OpCodes.Ret);
    }
}
