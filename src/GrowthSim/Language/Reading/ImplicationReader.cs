using System.Collections.Immutable;
using GrowthSim.Language.Checks;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads which targets a target implies, and checks them when all targets are read.</summary>
internal sealed class ImplicationReader(ReadingContext context)
{
    private readonly List<(string Target, YamlScalar Implied)> _written = [];

    /// <summary>Returns the names of the targets that a target implies, each once.</summary>
    /// <param name="target">The target.</param>
    /// <param name="node">What stands at its key 'implies'; null for nothing.</param>
    /// <param name="entry">The entry, for messages.</param>
    public ImmutableArray<string> Read(string target, YamlNode? node, string entry)
    {
        YamlNode[] names = node switch
        {
            null => [],
            YamlSequence sequence => [.. sequence.Items],
            _ => [node],
        };
        foreach (YamlNode name in names)
        {
            if (name is YamlScalar { IsNothing: false } scalar)
            {
                _written.Add((target, scalar));
            }
            else
            {
                context.Errors.Add(name.At, entry, $"Expected the name of a target, found {name.Description}.", "Write implies: [other_target, …].");
            }
        }

        return [.. names.OfType<YamlScalar>().Where(name => !name.IsNothing).Select(name => name.Value).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Adds an error for each implication of itself, of what is no scored target, or in a circle of targets that do not all imply each other.</summary>
    /// <param name="targets">The targets that could be read.</param>
    /// <param name="names">The names of all, also of those that could not.</param>
    public void Check(IReadOnlyCollection<Target> targets, IReadOnlyCollection<string> names)
    {
        Dictionary<string, Target> known = targets.DistinctBy(target => target.Id, StringComparer.Ordinal).ToDictionary(target => target.Id, StringComparer.Ordinal);
        HashSet<string> declared = new(names, StringComparer.Ordinal);
        Implications implications = new(known.Values);
        foreach ((string target, YamlScalar implied) in _written)
        {
            context.Errors.YieldPoint.Pass();
            (Message Problem, Message Remedy)? found =
                !declared.Contains(implied.Value) ? ($"There is no target {Wording.Quote(implied.Value)}.", context.Errors.Remedy(implied.Value, names, "Name another target of the model."))
                : implied.Value == target ? ("A target does not imply itself.", "Name another target, or delete 'implies'.")
                : known.TryGetValue(implied.Value, out Target? other) && !other.IsScored ? ($"'{implied.Value}' is not scored, so that nothing tells whether it is met.", "Name a target with a measure.")
                : known.TryGetValue(target, out Target? self) && !self.IsScored ? ("A qualitative target implies nothing that can be counted.", "Delete 'implies', or give the target a measure.")
                : other is not null && !other.Implies.Contains(target, StringComparer.Ordinal) && implications.Of(implied.Value).Contains(target)
                    ? ($"'{implied.Value}' implies '{target}' by way of other targets, and not itself.", $"Write 'implies: [{target}]' at '{implied.Value}' too if the two always come to the same; otherwise delete one of them.")
                : null;
            if (found is not null)
            {
                context.Errors.Add(implied.At, "targets." + Wording.Clip(target), found.Value.Problem, found.Value.Remedy);
            }
        }
    }
}
