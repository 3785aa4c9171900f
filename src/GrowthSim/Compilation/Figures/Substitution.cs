using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>Puts expressions in the place of nodes of a graph: all that depends on one of them is entered anew, what does not stays as it is. What guards an operation against operands that are not finite stands in the graph, and is taken along. One pass: what is put in is not looked at again.</summary>
/// <param name="graph">The graph.</param>
/// <param name="replaced">By node, what stands in its place.</param>
/// <param name="draws">What stands in the place of a draw that is not among them; null for all draws as they are.</param>
internal sealed class Substitution(ExpressionGraph graph, IEnumerable<(int Node, int By)> replaced, Func<int, int>? draws = null)
{
    private readonly Dictionary<int, int> _known = replaced.ToDictionary(entry => entry.Node, entry => entry.By);

    /// <summary>Returns a node with all replaced that it depends on.</summary>
    public int Of(int root)
    {
        // Without recursion, since chains over the years are long.
        Stack<int> pending = new([root]);
        while (pending.TryPeek(out int next))
        {
            if (_known.ContainsKey(next))
            {
                pending.Pop();
                continue;
            }

            Node node = graph[next];
            bool waits = false;
            foreach (int operand in node.OperandNodes)
            {
                if (!_known.ContainsKey(operand))
                {
                    pending.Push(operand);
                    waits = true;
                }
            }

            if (!waits)
            {
                pending.Pop();
                _known.Add(next, Again(next, node));
            }
        }

        return _known[root];
    }

    private int Again(int number, Node node)
    {
        if (node.Operands == 0)
        {
            return draws is not null && node.Operation.IsDraw ? draws(number) : number;
        }

        int Operand(int place) => place < node.Operands ? _known[node.OperandNodes.ElementAt(place)] : -1;
        (int a, int b, int c) = (Operand(0), Operand(1), Operand(2));
        return a == node.A && (b == node.B || node.Operands < 2) && (c == node.C || node.Operands < 3) ? number
            : node.Operation is QuantileLookup or ScoreLookup or StepLookup ? graph.Enter(node with { A = a })
            : graph.Apply(node.Operation, a, b, c);
    }
}
