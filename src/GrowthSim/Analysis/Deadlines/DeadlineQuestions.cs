using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Analysis.Deadlines;

/// <summary>Targets are asked for in every year, in place of all others.</summary>
/// <param name="targets">Their identifiers.</param>
internal sealed class DeadlineQuestions(IEnumerable<string> targets) : ModelChange
{
    /// <summary>The first word of its text.</summary>
    public const string Word = "deadlines";

    private readonly ImmutableSortedSet<string> _targets = [.. targets];

    public override string Text => $"{Word} {string.Join(',', _targets)}";

    internal override ModelDefinition Of(ModelDefinition model, Scenario scenario, string revision, AsOf? asOf)
    {
        DeadlineTargets dated = new(model, scenario, revision);
        return dated.With(dated.Dated(_targets));
    }
}
