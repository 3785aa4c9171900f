namespace GrowthSim.Language.Checks;

/// <summary>Orders names so that each stands after what it needs, and finds what needs itself.</summary>
internal static class Loops
{
    /// <summary>Returns the groups of nodes that need each other, each group after those that it needs.</summary>
    /// <param name="needs">For each node, the nodes that it needs.</param>
    /// <remarks>Tarjan (1972), Depth-first search and linear graph algorithms, with a stack of its own: a chain may be as long as the model.</remarks>
    public static List<int[]> Groups(IReadOnlyList<int[]> needs)
    {
        List<int[]> groups = [];
        int[] order = new int[needs.Count];
        int[] lowest = new int[needs.Count];
        bool[] isOpen = new bool[needs.Count];
        Stack<int> open = new();
        Stack<(int Node, int Next)> path = new();
        int visited = 0;
        for (int root = 0; root < needs.Count; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            path.Push((root, 0));
            while (path.TryPop(out (int Node, int Next) step))
            {
                (int node, int next) = step;
                if (next == 0)
                {
                    order[node] = lowest[node] = ++visited;
                    open.Push(node);
                    isOpen[node] = true;
                }
                else
                {
                    lowest[node] = Math.Min(lowest[node], lowest[needs[node][next - 1]]);
                }

                while (next < needs[node].Length && order[needs[node][next]] != 0)
                {
                    int known = needs[node][next++];
                    lowest[node] = isOpen[known] ? Math.Min(lowest[node], order[known]) : lowest[node];
                }

                if (next < needs[node].Length)
                {
                    path.Push((node, next + 1));
                    path.Push((needs[node][next], 0));
                }
                else if (lowest[node] == order[node])
                {
                    groups.Add(Close(node, open, isOpen));
                }
            }
        }

        return groups;
    }

    /// <summary>Returns a shortest loop through the first node of a group; null where the group is one node that does not need itself.</summary>
    /// <param name="group">The nodes of the group.</param>
    /// <param name="needs">For each node, the nodes that it needs.</param>
    public static List<int>? Loop(int[] group, IReadOnlyList<int[]> needs)
    {
        int start = group.Min();
        HashSet<int> members = [.. group];
        Dictionary<int, int> before = [];
        Queue<int> pending = new([start]);
        while (pending.TryDequeue(out int node))
        {
            foreach (int needed in needs[node])
            {
                if (needed == start)
                {
                    List<int> loop = [start];
                    for (int step = node; step != start; step = before[step])
                    {
                        loop.Add(step);
                    }

                    loop.Add(start);
                    loop.Reverse();
                    return loop;
                }

                if (members.Contains(needed) && before.TryAdd(needed, node))
                {
                    pending.Enqueue(needed);
                }
            }
        }

        return null;
    }

    private static int[] Close(int root, Stack<int> open, bool[] isOpen)
    {
        List<int> group = [];
        int member;
        do
        {
            member = open.Pop();
            isOpen[member] = false;
            group.Add(member);
        }
        while (member != root);
        return [.. group];
    }
}
