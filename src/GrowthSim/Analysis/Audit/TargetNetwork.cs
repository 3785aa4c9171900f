using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Language.Operations;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Audit;

/// <summary>
/// The equations between targets, as a network of constraints: what targets ask of their measures is carried through the graph of the model's years, forwards and backwards, until nothing narrows any more.
/// </summary>
/// <remarks>
/// HC4 (Benhamou, Goualard, Granvilliers and Puget, Revising hull and box consistency, 1999) on a graph of shared nodes (Vu, Schichl and Sam-Haroud, 2009). What is left encloses every solution: an empty enclosure proves that
/// there is none, while one that is not empty proves nothing. Figures on record stand in place of their variables.
/// </remarks>
internal sealed class TargetNetwork
{
    /// <summary>The most times that the graph is swept in both directions; where it narrows on and on, what is left is still an enclosure.</summary>
    private const int MaxSweeps = 60;

    /// <summary>A node that narrows by less than this part of its width has not changed.</summary>
    private const double MinChange = 1e-9;

    private readonly Node[] _nodes;
    private readonly Enclosure[] _anything;
    private readonly Enclosure[] _middle;
    private readonly int[] _measures;
    private readonly int[][] _cones;

    /// <summary>Spells a model out.</summary>
    /// <param name="model">The model, under its scenario.</param>
    /// <param name="asOf">From when it looks; null where it uses no figures.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <exception cref="ModelException">It cannot be compiled.</exception>
    public TargetNetwork(ModelDefinition model, AsOf? asOf, YieldPoint yieldPoint)
    {
        YieldPoint = yieldPoint;
        ModelNodes nodes = new(model, SamplingDesign.Plain, new Evidence(asOf, AsOfMode.Substitute), yieldPoint);
        ImmutableArray<Target> evaluable = [.. nodes.EvaluableTargets()];
        int[] measures = [.. evaluable.Select(nodes.Measure)];
        if (nodes.Errors.Count > 0)
        {
            throw new ModelException([.. nodes.Errors.Distinct()]);
        }

        bool IsOpen(int target) => !nodes.Graph.IsConstant(measures[target], out _);
        Evaluable = evaluable;
        Targets = [.. Enumerable.Range(0, evaluable.Length).Where(IsOpen).Select(target => evaluable[target])];
        _measures = [.. Enumerable.Range(0, evaluable.Length).Where(IsOpen).Select(target => measures[target])];
        int count = nodes.Graph.Nodes.Count;
        _nodes = [.. Enumerable.Range(0, count).Select(node => nodes.Graph[node])];
        _anything = [.. Enumerable.Range(0, count).Select(node => Known(node, nodes.Graph))];
        _middle = [.. _anything];
        _cones = [.. _measures.Select(Cone)];
        Quantities = Named(model, nodes);
    }

    /// <summary>Gets or sets what is passed on the way.</summary>
    public YieldPoint YieldPoint { get; set; }

    /// <summary>Gets the scored targets that can be evaluated.</summary>
    public ImmutableArray<Target> Evaluable { get; }

    /// <summary>Gets those of them that figures do not settle: the targets of the network, by number.</summary>
    public ImmutableArray<Target> Targets { get; }

    /// <summary>Gets the variables that targets hang on, year by year: one for each node, the one that people are likeliest to know.</summary>
    public ImmutableArray<NamedQuantity> Quantities { get; }

    /// <summary>Assumes that a quantity stays between two values, under <see cref="RangeBasis.Middle"/>.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="range">The values.</param>
    public void Assume(NamedQuantity quantity, Enclosure range) => _middle[quantity.Node] = _middle[quantity.Node].Intersect(range);

    /// <summary>Returns what a target asks of its measure.</summary>
    /// <param name="target">The target.</param>
    /// <param name="reading">How it is read.</param>
    public static Enclosure Wanted(Target target, TargetReading reading)
    {
        if (target.Comparison == Comparison.Range && reading == TargetReading.AsWritten)
        {
            return new Enclosure(target.Threshold, target.SecondThreshold);
        }

        ValueInterval wanted = ValueInterval.Of(target);
        return new Enclosure(wanted.Low, wanted.High);
    }

    /// <summary>Returns what is left of all quantities where some targets are met; null where they cannot be.</summary>
    /// <param name="targets">The targets, by number, each with what is asked of its measure.</param>
    /// <param name="basis">What is assumed of the other quantities.</param>
    /// <param name="also">A target whose measure is looked at besides; -1 for none.</param>
    public Enclosure[]? Under(IReadOnlyCollection<(int Target, Enclosure Wanted)> targets, RangeBasis basis, int also = -1)
    {
        Enclosure[] left = [.. basis == RangeBasis.Anything ? _anything : _middle];
        foreach ((int target, Enclosure wanted) in targets)
        {
            left[_measures[target]] = left[_measures[target]].Intersect(wanted);
        }

        IEnumerable<int> cones = targets.Select(target => target.Target).Concat(also < 0 ? [] : [also]);
        return Narrowed(left, [.. cones.SelectMany(target => _cones[target]).Distinct().Order()]) ? left : null;
    }

    /// <summary>Returns the node of a target's measure.</summary>
    public int Measure(int target) => _measures[target];

    /// <summary>Returns whether a quantity stands before a target's measure.</summary>
    public bool Sees(int target, NamedQuantity quantity) => Array.BinarySearch(_cones[target], quantity.Node) >= 0;

    private bool Narrowed(Enclosure[] left, int[] cone)
    {
        Span<Enclosure> operands = stackalloc Enclosure[3];
        for (int sweep = 0; sweep < MaxSweeps; sweep++)
        {
            bool changed = false;
            foreach (int number in cone)
            {
                YieldPoint.Pass();
                Node node = _nodes[number];
                Span<Enclosure> of = Operands(node, left, operands);
                if (node.Operands > 0 && !Set(left, number, node.Operation.Enclose(of), ref changed))
                {
                    return false;
                }
            }

            for (int place = cone.Length - 1; place >= 0; place--)
            {
                if (!Back(left, cone[place], operands, ref changed))
                {
                    return false;
                }
            }

            if (!changed)
            {
                break;
            }
        }

        return true;
    }

    private bool Back(Enclosure[] left, int number, Span<Enclosure> operands, ref bool changed)
    {
        Node node = _nodes[number];
        Span<Enclosure> of = Operands(node, left, operands);
        node.Operation.Narrow(left[number], of);
        return (of.Length < 1 || Set(left, node.A, of[0], ref changed))
            && (of.Length < 2 || Set(left, node.B, of[1], ref changed))
            && (of.Length < 3 || Set(left, node.C, of[2], ref changed));
    }

    private static Span<Enclosure> Operands(Node node, Enclosure[] left, Span<Enclosure> operands)
    {
        int count = node.Operands;
        if (count > 0)
        {
            operands[0] = left[node.A];
        }

        if (count > 1)
        {
            operands[1] = left[node.B];
        }

        if (count > 2)
        {
            operands[2] = left[node.C];
        }

        return operands[..count];
    }

    /// <summary>Narrows a node; false where nothing is left of it.</summary>
    private bool Set(Enclosure[] left, int number, Enclosure enclosure, ref bool changed)
    {
        Enclosure before = left[number];
        Enclosure now = before.Intersect(enclosure);
        if (_nodes[number].Operation.IsTruth)
        {
            now = new Enclosure(now.Low > 0 ? 1 : now.Low, now.High < 1 ? Math.Min(now.High, 0) : now.High);
        }

        left[number] = now;
        changed |= now != before && (!double.IsFinite(before.Width) || before.Width - now.Width > MinChange * before.Width);
        return !now.IsEmpty;
    }

    private int[] Cone(int measure)
    {
        HashSet<int> seen = [measure];
        Stack<int> open = new(seen);
        while (open.TryPop(out int node))
        {
            foreach (int operand in _nodes[node].OperandNodes.Where(seen.Add))
            {
                open.Push(operand);
            }
        }

        return [.. seen.Order()];
    }

    /// <summary>The variables that targets hang on; of those that are one node the one that a target names, else the one that is reported, else the first.</summary>
    private ImmutableArray<NamedQuantity> Named(ModelDefinition model, ModelNodes nodes)
    {
        HashSet<int> seen = [.. _cones.SelectMany(cone => cone)];
        HashSet<string> stated = [.. Targets.SelectMany(References.Of)];
        HashSet<string> needed = References.Closure(stated, name => References.Of(model.Variables.First(variable => variable.Name == name)));
        IEnumerable<NamedQuantity> all =
            from variable in model.Variables
            where variable.Kind is not (VariableKind.Lever or VariableKind.SectorConstant) && needed.Contains(variable.Name)
            from year in variable.IsYearly ? model.Years : [model.BaseYear]
            let node = nodes.Variable(variable.Name, year)
            where seen.Contains(node) && !nodes.Graph.IsConstant(node, out _)
            select new NamedQuantity(node, variable, variable.IsYearly ? year : null, stated.Contains(variable.Name));
        return [.. all.GroupBy(quantity => quantity.Node).Select(same => same.OrderByDescending(quantity => (quantity.IsStated ? 2 : 0) + (quantity.Variable.IsReported ? 1 : 0)).First())];
    }

    /// <summary>What is known of a node whatever is drawn; a table gives nothing beyond its ends.</summary>
    private static Enclosure Known(int number, ExpressionGraph graph)
    {
        Node node = graph[number];
        if (graph.IsConstant(number, out double value))
        {
            return Enclosure.Point(value);
        }

        if (node.Operation == Operation.QuantileTable)
        {
            QuantileTable table = graph.QuantileTables[node.B];
            return new Enclosure(table.Evaluate(-QuantileTable.End), table.Evaluate(QuantileTable.End));
        }

        if (node.Operation == Operation.StepTable)
        {
            ReadOnlySpan<double> values = graph.StepTables[node.B].Values;
            return new Enclosure(values[0], values[^1]);
        }

        return graph.RangeOf(number) is { IsFinite: true } range ? new Enclosure(range.Low, range.High) : Enclosure.Everything;
    }
}
