using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Language.Checks;

namespace GrowthSim.Compilation.Joint;

/// <summary>The sets of targets of a plan of which is counted what breaks first: all and each group, and each of these without what cannot be met.</summary>
internal sealed class JointSets
{
    private readonly ImmutableArray<PlanTarget> _targets;
    private readonly Dictionary<string, int> _numbers;
    private readonly Implications _implications;
    private readonly bool[] _isImpossible;

    private JointSets(ImmutableArray<PlanTarget> targets, ImmutableArray<Target> model)
    {
        _targets = targets;
        _numbers = targets.Select((target, number) => (target.Target.Id, number)).ToDictionary(entry => entry.Id, entry => entry.number, StringComparer.Ordinal);
        _implications = new Implications(model);
        _isImpossible = [.. targets.Select(IsImpossible)];
    }

    /// <summary>Returns the sets of some targets: all, each group, then those of them that have what cannot be met, without that. None is empty.</summary>
    /// <param name="targets">The scored targets that can be asked.</param>
    /// <param name="groups">The groups, each with its targets' numbers.</param>
    /// <param name="model">All targets of the model: an implication may go by way of one that cannot be asked.</param>
    public static ImmutableArray<JointSet> Of(ImmutableArray<PlanTarget> targets, ImmutableArray<(string Name, ImmutableArray<int> Targets)> groups, ImmutableArray<Target> model)
    {
        JointSets sets = new(targets, model);
        (int Joint, ImmutableArray<int> Targets)[] whole = [(0, [.. Enumerable.Range(0, targets.Length)]), .. groups.Select((group, number) => (number + 1, group.Targets))];
        return
        [
            .. whole.Where(set => !set.Targets.IsEmpty).Select(set => new JointSet(set.Joint, false, sets.Pieces(set.Targets))),
            .. whole
                .Select(set => (set.Joint, set.Targets, Open: set.Targets.Where(target => !sets._isImpossible[target]).ToImmutableArray()))
                .Where(set => !set.Open.IsEmpty && set.Open.Length < set.Targets.Length)
                .Select(set => new JointSet(set.Joint, true, sets.Pieces(set.Open))),
        ];
    }

    /// <summary>Returns the implications that the model states between targets that can be asked.</summary>
    /// <param name="targets">The targets.</param>
    public static ImmutableArray<StatedImplication> Stated(ImmutableArray<PlanTarget> targets)
    {
        Dictionary<string, int> numbers = targets.Select((target, number) => (target.Target.Id, number)).ToDictionary(entry => entry.Id, entry => entry.number, StringComparer.Ordinal);
        return [.. targets.SelectMany((target, number) => target.Target.Implies.Where(numbers.ContainsKey).Select(implied => new StatedImplication(number, numbers[implied])))];
    }

    /// <summary>Whether it is missed on every path, or implies one that is.</summary>
    private bool IsImpossible(PlanTarget target) =>
        target.IsNeverMet || _implications.Of(target.Target.Id).Any(implied => _numbers.TryGetValue(implied, out int number) && _targets[number].IsNeverMet);

    private ImmutableArray<JointPiece> Pieces(ImmutableArray<int> targets)
    {
        List<List<int>> pieces = [];
        Dictionary<int, int> pieceOf = [];
        foreach (int target in targets)
        {
            int piece = Implied(target).Where(implied => pieceOf.ContainsKey(implied) && Implied(implied).Contains(target)).Select(implied => pieceOf[implied]).DefaultIfEmpty(pieces.Count).First();
            if (piece == pieces.Count)
            {
                pieces.Add([]);
            }

            pieces[piece].Add(target);
            pieceOf[target] = piece;
        }

        return
        [
            .. pieces.Select((piece, place) => new JointPiece(
                [.. piece],
                [.. piece.SelectMany(Implied).Where(pieceOf.ContainsKey).Select(implied => pieceOf[implied]).Where(implied => implied != place).Distinct().Order()])),
        ];
    }

    private IEnumerable<int> Implied(int target) => _implications.Of(_targets[target].Target.Id).Where(_numbers.ContainsKey).Select(implied => _numbers[implied]);
}
