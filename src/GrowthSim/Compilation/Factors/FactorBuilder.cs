using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;

namespace GrowthSim.Compilation.Factors;

/// <summary>Finds the factors of a model: the draws behind the measures of its targets, by name.</summary>
/// <param name="model">The model, under its scenario.</param>
/// <param name="nodes">The model on its graph.</param>
/// <param name="only">The identifiers of the targets that are looked at; empty for all.</param>
internal sealed class FactorBuilder(ModelDefinition model, ModelNodes nodes, ImmutableArray<string> only)
{
    private readonly Dictionary<int, int> _columnOfDraw = [];
    private readonly List<FactorDraw> _draws = [];
    private readonly Dictionary<int, int> _measureOfNode = [];
    private readonly List<ImmutableArray<int>> _behind = [];

    /// <summary>Finds them, and has their columns taken.</summary>
    /// <param name="targets">The scored targets of the kernel.</param>
    /// <param name="uses">What is counted by the factors.</param>
    /// <param name="besides">Other scenarios on the same graph.</param>
    /// <param name="sinks">What leaves the tape, which is added to.</param>
    public FactorColumns Add(IEnumerable<Target> targets, FactorUses uses, IReadOnlyList<ModelNodes> besides, List<(TapeSinkKind Kind, int Index, int Node)> sinks)
    {
        ImmutableArray<int> measureOf = [.. targets.Select(target => only.IsEmpty || only.Contains(target.Id) ? Measure(target) : -1)];
        PayoffNodes payoffs = new([nodes, .. besides], only);
        bool hasPayoffs = (uses & (FactorUses.HitPayoffs | FactorUses.MeasurePayoffs)) != 0;
        ImmutableArray<int> behindPayoffs = hasPayoffs ? [.. payoffs.Draws().Where(IsOpen).Select(Column).Distinct().Order()] : [];
        sinks.AddRange(_draws.Select((draw, column) => (TapeSinkKind.Table, column, draw.Node)));
        sinks.AddRange(_measureOfNode.Select(entry => (TapeSinkKind.Table, _draws.Count + entry.Value, entry.Key)));
        int columns = _draws.Count + _behind.Count;
        ImmutableArray<Payoff> Payoffs(FactorUses use, Func<IReadOnlyList<int>> of) => uses.HasFlag(use) ? [.. of().Select(node => Add(node, sinks, ref columns))] : [];
        return new FactorColumns
        {
            Uses = uses,
            HitPayoffs = Payoffs(FactorUses.HitPayoffs, payoffs.Hits),
            MeasurePayoffs = Payoffs(FactorUses.MeasurePayoffs, payoffs.Measures),
            BehindPayoffs = behindPayoffs,
            Factors = [.. _draws.Select((draw, column) => (Name: FactorNames.Of(draw.Name, model), Column: column)).GroupBy(entry => entry.Name, entry => entry.Column).Select(Create)],
            IsUniform = [.. _draws.Select(draw => draw.IsUniform)],
            Measures = _behind.Count,
            MeasureOf = measureOf,
            Behind = [.. _behind],
        };
    }

    private Payoff Add(int node, List<(TapeSinkKind Kind, int Index, int Node)> sinks, ref int columns)
    {
        if (nodes.Graph.IsConstant(node, out double value))
        {
            return new Payoff(-1, value);
        }

        sinks.Add((TapeSinkKind.Table, columns, node));
        return new Payoff(columns++, 0);
    }

    private bool IsOpen(FactorDraw draw) => !nodes.Graph.IsConstant(draw.Node, out _);

    /// <summary>Returns the number of a target's measure; -1 where it is the same on every path.</summary>
    private int Measure(Target target)
    {
        int node = nodes.Measure(target);
        if (nodes.Graph.IsConstant(node, out _))
        {
            return -1;
        }

        if (!_measureOfNode.TryGetValue(node, out int measure))
        {
            measure = _behind.Count;
            _measureOfNode.Add(node, measure);
            _behind.Add([.. nodes.DrawsBehind(target).Where(IsOpen).Select(Column).Order()]);
        }

        return measure;
    }

    private int Column(FactorDraw draw)
    {
        if (!_columnOfDraw.TryGetValue(draw.Draw, out int column))
        {
            column = _draws.Count;
            _columnOfDraw.Add(draw.Draw, column);
            _draws.Add(draw);
        }

        return column;
    }

    private Factor Create(IGrouping<string, int> columns)
    {
        ImmutableArray<int> all = [.. columns];
        return new Factor(columns.Key, all, all.Length == 1 ? ValueAt(columns.Key, _draws[all[0]]) : null);
    }

    private Func<double, double>? ValueAt(string name, FactorDraw draw)
    {
        if (model.Variables.FirstOrDefault(variable => variable.Name == name) is not { IsYearly: false } variable)
        {
            return null;
        }

        PointEvaluator value = new(nodes.Graph, nodes.Unconditioned(variable.Name));
        return value.Draws.Contains(draw.Draw) ? score => value.At(0, draw.Draw, score) : null;
    }
}
