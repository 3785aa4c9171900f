using GrowthSim.Compilation.Figures;
using GrowthSim.Language;

namespace GrowthSim.Compilation;

/// <summary>What leaves a kernel, as it is put together: outputs, conditions, and what must be finite.</summary>
/// <param name="nodes">The model on its graph.</param>
internal sealed class KernelSinks(ModelNodes nodes)
{
    private readonly List<(TapeSinkKind Kind, int Index, int Node)> _sinks = [];
    private readonly List<PlanOutput> _outputs = [];
    private readonly List<double?> _constants = [];
    private readonly Dictionary<int, int> _outputOfNode = [];
    private readonly HashSet<int> _required = [];

    /// <summary>Gets all of them, in the order in which they should be computed.</summary>
    public List<(TapeSinkKind Kind, int Index, int Node)> All => _sinks;

    /// <summary>Gets the outputs.</summary>
    public IReadOnlyList<PlanOutput> Outputs => _outputs;

    /// <summary>Gets the value of each output that is the same on every path; null for the others.</summary>
    public IReadOnlyList<double?> Constants => _constants;

    /// <summary>Gets the number of conditions.</summary>
    public int Conditions { get; private set; }

    /// <summary>Returns the output of a node that is reported already; null where it is not.</summary>
    public int? OutputOf(int node) => _outputOfNode.TryGetValue(node, out int output) ? output : null;

    /// <summary>Reports a value.</summary>
    /// <param name="output">What it is.</param>
    /// <param name="node">Its node.</param>
    /// <param name="entry">The entry of the model that it belongs to, for messages.</param>
    /// <param name="at">Where that stands.</param>
    /// <returns>The number of the output.</returns>
    /// <exception cref="PlanTooLargeException">There are too many.</exception>
    public int Report(PlanOutput output, int node, string entry, TextPosition at)
    {
        bool constant = nodes.Graph.IsConstant(node, out double value);
        if (constant && !double.IsFinite(value))
        {
            nodes.Errors.Add(ModelError.Of(at, entry, $"The value of {output.Said} is {value} on every path.", "Check for a division by zero, the logarithm of a number that is not positive, or an overflow."));
        }

        if (!constant)
        {
            _sinks.Add((TapeSinkKind.Output, _outputs.Count, node));
        }

        if (_outputs.Count >= PlanLimits.Outputs)
        {
            throw new PlanTooLargeException(ModelError.Of(at, entry, $"The model reports more than {PlanLimits.Outputs} values a path.", "Report fewer series, or shorten the grid of years."));
        }

        _outputOfNode.TryAdd(node, _outputs.Count);
        _outputs.Add(output);
        _constants.Add(constant ? value : null);
        return _outputs.Count - 1;
    }

    /// <summary>Counts the paths on which a condition holds, and returns its number.</summary>
    /// <param name="node">Its node.</param>
    public int Condition(int node)
    {
        _sinks.Add((TapeSinkKind.Condition, Conditions, node));
        return Conditions++;
    }

    /// <summary>Fails the paths on which a value is not finite; one that is known to be finite costs nothing.</summary>
    /// <param name="node">Its node.</param>
    public void Require(int node)
    {
        bool isFinite = nodes.Graph.IsConstant(node, out double value) && double.IsFinite(value);
        if (!isFinite && _required.Add(node))
        {
            _sinks.Add((TapeSinkKind.Requirement, _required.Count - 1, node));
        }
    }
}
