namespace GrowthSim.Language.Operations;

/// <summary>An operation that is a few vector instructions on each path's operands alone, so that many of them make one loop.</summary>
/// <remarks>Exponentials, logarithms and powers are not: some of them in one method pass the JIT's budgets for inlining and for variables in registers, and the loop is slower than the instructions one by one.</remarks>
internal interface ILaneOperation
{
    /// <summary>Leaves a node's value on the stack, with the bits of the operation on vectors.</summary>
    /// <param name="node">The node.</param>
    /// <param name="code">The loop's code.</param>
    /// <returns>Whether it is a mask, which stands for 1 where its bits are set.</returns>
    bool Emit(Node node, LoopCode code);
}
