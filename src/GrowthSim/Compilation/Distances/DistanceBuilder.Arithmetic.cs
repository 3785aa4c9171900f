using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Distances;

/// <content>Sums and products of which one part has few values: the other part is to make up for each of them.</content>
internal sealed partial class DistanceBuilder
{
    private int Arithmetic(int node, ValueInterval wanted)
    {
        Node entry = graph.Nodes[node];
        int? step = entry.Operation switch
        {
            Operation.Add => ByValues(entry.B, value => Reach(entry.A, wanted - value)) ?? ByValues(entry.A, value => Reach(entry.B, wanted - value)),
            Operation.Subtract => ByValues(entry.B, value => Reach(entry.A, wanted + value)) ?? ByValues(entry.A, value => Reach(entry.B, -(wanted - value))),
            Operation.Multiply => Product(entry.A, entry.B, wanted),
            Operation.Divide => ByValues(entry.B, value => value == 0 ? Never : Reach(entry.A, wanted.Over(1 / value))),
            Operation.MultiplyAdd => ByProducts(entry, wanted) ?? ByValues(entry.C, value => Product(entry.A, entry.B, wanted - value) ?? Gap(node, wanted)),
            _ => null,
        };
        return step ?? Gap(node, wanted);
    }

    private int? Product(int a, int b, ValueInterval wanted)
    {
        return ByValues(a, value => Rest(b, value)) ?? ByValues(b, value => Rest(a, value));

        int Rest(int part, double value) => value != 0 ? Reach(part, wanted.Over(value)) : wanted.Contains(0) ? Met : Never;
    }

    private int? ByProducts(Node entry, ValueInterval wanted)
    {
        if (ValuesOf(entry.A) is not { } first || ValuesOf(entry.B) is not { } second || first.Length * second.Length > MaxValues)
        {
            return null;
        }

        return Nearest(
            from one in first
            from other in second
            select Sum(Sum(one.Distance, other.Distance), Reach(entry.C, wanted - (one.Value * other.Value))));
    }

    private int? ByValues(int part, Func<double, int> rest) => ValuesOf(part) is { } values
        ? Nearest(values.Select(entry => Sum(entry.Distance, rest(entry.Value))))
        : null;
}
