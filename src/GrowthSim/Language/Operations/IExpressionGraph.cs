using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>What an operation sees of the graph in which it is a node.</summary>
internal interface IExpressionGraph : IArithmetic<int>
{
    /// <summary>Gets a node.</summary>
    Node this[int node] { get; }

    /// <summary>Returns the number of a node: of an equal one, or of one that is entered.</summary>
    int Enter(Node node);

    /// <summary>Returns whether a node is the same on every path, with its value.</summary>
    bool IsConstant(int node, out double value);

    /// <summary>Returns between which numbers a node lies on every path.</summary>
    ValueRange RangeOf(int node);

    /// <summary>Returns a quantile table.</summary>
    QuantileTable QuantileTable(int number);

    /// <summary>Returns a step table.</summary>
    StepTable StepTable(int number);
}
