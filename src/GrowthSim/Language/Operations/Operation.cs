using System.Collections.Immutable;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>What a node of the expression graph computes on every path, with all that the compiler must know of it. Comparisons and logic give 1 or 0; anything but 0 is true. There is one instance of each.</summary>
internal abstract partial class Operation
{
    /// <summary>Gets its place in the list of all.</summary>
    public int Number { get; private set; }

    /// <summary>Gets how it is written in the language; null where the compiler alone uses it.</summary>
    public Function? Function { get; private protected init; }

    /// <summary>Gets the number of operands that are nodes.</summary>
    public abstract int Operands { get; }

    /// <summary>Gets whether it is a random number of a path.</summary>
    public virtual bool IsDraw => false;

    /// <summary>Gets whether it gives 1 or 0 alone.</summary>
    public virtual bool IsTruth => false;

    /// <summary>Returns whether it may turn an operand that is not finite into an ordinary number; what it does not hide it hands on.</summary>
    /// <param name="place">The operand, from 0.</param>
    public virtual bool Hides(int place) => false;

    /// <summary>Returns whether a node may turn an operand that is not finite into an ordinary number.</summary>
    /// <param name="place">The operand, from 0.</param>
    /// <param name="node">The node.</param>
    /// <param name="graph">The graph.</param>
    public virtual bool Hides(int place, Node node, IExpressionGraph graph) => Hides(place);

    /// <summary>Returns its result on numbers that are known: one lane of the same vectors.</summary>
    public virtual double Of(double x, double y, double z) => throw new InvalidOperationException($"'{this}' has no operands that could be known.");

    /// <summary>Returns the node that has the bits of another, which is not entered then; null where there is none.</summary>
    /// <param name="node">The node; not all of its operands are constants.</param>
    /// <param name="graph">The graph.</param>
    public virtual int? Simplified(Node node, IExpressionGraph graph) => null;

    /// <summary>Returns between which numbers a node lies on every path.</summary>
    public virtual ValueRange Range(Node node, IExpressionGraph graph) => IsTruth ? ValueRange.Truth : default;

    /// <summary>Returns what encloses its value where its operands are enclosed and it has one.</summary>
    /// <param name="of">The operands; none is empty.</param>
    public virtual Enclosure Enclose(ReadOnlySpan<Enclosure> of) => IsTruth ? Enclosure.Truth : Enclosure.Everything;

    /// <summary>Takes from its operands what cannot lead to a value that is enclosed: the backward step of HC4 (Benhamou, Goualard, Granvilliers and Puget, 1999).</summary>
    /// <param name="value">What encloses the value.</param>
    /// <param name="of">The operands; one that is left empty says that there is no such value.</param>
    public virtual void Narrow(Enclosure value, Span<Enclosure> of)
    {
    }

    /// <summary>Computes a column of a tile; allocates nothing.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="memory">The tile's memory.</param>
    /// <param name="tile">The tile.</param>
    public abstract unsafe void Run(in Instruction instruction, double* memory, ITile tile);

    /// <summary>Returns whether a node may keep its value although the draws move: where it is made of conditions, choices, discrete draws, roundings or bounds.</summary>
    public virtual bool StandsStill(Node node, IDistances on) => IsTruth || node.OperandNodes.Any(on.StandsStill);

    /// <summary>Returns the values of a node, with their distances; null where they are too many.</summary>
    /// <param name="number">The node's number.</param>
    /// <param name="node">The node.</param>
    /// <param name="on">The distances.</param>
    public virtual ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) =>
        IsTruth ? [(0, on.Truth(number, false)), (1, on.Truth(number, true))] : null;

    /// <summary>Returns the distance of a node from holding, or from not holding; null where it is that of its value from 0.</summary>
    public virtual int? Truth(Node node, bool holds, IDistances on) => null;

    /// <summary>Returns the distance of a node that stands still from wanted values, by what it is made of; null where it is its own.</summary>
    /// <param name="number">The node's number.</param>
    /// <param name="node">The node.</param>
    /// <param name="wanted">The wanted values.</param>
    /// <param name="on">The distances.</param>
    public virtual int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => null;

    /// <summary>Returns the name of its class.</summary>
    public sealed override string ToString() => GetType().Name;
}
