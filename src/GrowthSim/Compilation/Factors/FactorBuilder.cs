using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;

namespace GrowthSim.Compilation.Factors;

/// <summary>Finds the factors of a model: the draws behind the measures of its targets, by name.</summary>
/// <param name="model">The model, under its scenario.</param>
/// <param name="nodes">The model on its graph.</param>
internal sealed class FactorBuilder(ModelDefinition model, ModelNodes nodes)
{
    /// <summary>Separates a variable from the number of a further draw of the same equation.</summary>
    private const char Further = '#';

    private readonly Dictionary<int, int> _columnOfDraw = [];
    private readonly List<FactorDraw> _draws = [];
    private readonly Dictionary<int, int> _measureOfNode = [];
    private readonly List<ImmutableArray<int>> _behind = [];

    /// <summary>Finds them, and has their columns taken.</summary>
    /// <param name="targets">The scored targets of the kernel.</param>
    /// <param name="sinks">What leaves the tape, which is added to.</param>
    public FactorColumns Add(IEnumerable<Target> targets, List<(TapeSinkKind Kind, int Index, int Node)> sinks)
    {
        ImmutableArray<int> measureOf = [.. targets.Select(Measure)];
        sinks.AddRange(_draws.Select((draw, column) => (TapeSinkKind.Table, column, draw.Node)));
        sinks.AddRange(_measureOfNode.Select(entry => (TapeSinkKind.Table, _draws.Count + entry.Value, entry.Key)));
        return new FactorColumns
        {
            Factors = [.. _draws.Select((draw, column) => (Name: NameOf(draw.Name), Column: column)).GroupBy(entry => entry.Name, entry => entry.Column).Select(Create)],
            IsUniform = [.. _draws.Select(draw => draw.IsUniform)],
            Measures = _behind.Count,
            MeasureOf = measureOf,
            Behind = [.. _behind],
        };
    }

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
            _behind.Add([.. nodes.DrawsBehind(target).Where(draw => !nodes.Graph.IsConstant(draw.Node, out _)).Select(Column).Order()]);
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

    private string NameOf(string draw)
    {
        int further = draw.IndexOf(Further, StringComparison.Ordinal);
        Correlation? correlation = model.Correlations.FirstOrDefault(correlation => correlation.Between.Contains(draw));
        return correlation is not null ? string.Join(", ", correlation.Between) : further < 0 ? draw : draw[..further];
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
