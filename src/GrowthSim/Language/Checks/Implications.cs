namespace GrowthSim.Language.Checks;

/// <summary>Which targets are met wherever another is, by what the model states and all that follows from it.</summary>
internal sealed class Implications
{
    private readonly Dictionary<string, Target> _targets;
    private readonly Dictionary<string, HashSet<string>> _implied = new(StringComparer.Ordinal);

    /// <summary>Prepares to follow the implications of some targets.</summary>
    /// <param name="targets">The targets, each of another name.</param>
    public Implications(IEnumerable<Target> targets) => _targets = targets.ToDictionary(target => target.Id, StringComparer.Ordinal);

    /// <summary>Returns the targets that a target implies, also by way of others; itself only where it stands on a circle.</summary>
    /// <param name="target">The target's name.</param>
    public IReadOnlySet<string> Of(string target)
    {
        if (_implied.TryGetValue(target, out HashSet<string>? known))
        {
            return known;
        }

        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> next = new([target]);
        while (next.TryPop(out string? name))
        {
            if (_targets.TryGetValue(name, out Target? at))
            {
                foreach (string implied in at.Implies)
                {
                    if (reached.Add(implied))
                    {
                        next.Push(implied);
                    }
                }
            }
        }

        return _implied[target] = reached;
    }
}
