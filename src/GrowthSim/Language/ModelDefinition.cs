using System.Collections.Immutable;
using GrowthSim.Language.Checks;

namespace GrowthSim.Language;

/// <summary>A checked model: every name is resolved, every equation has a meaning, nothing depends on itself within a year.</summary>
public sealed record ModelDefinition
{
    /// <summary>Gets the identifier, such as <c>bac-giang</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the first year of the grid.</summary>
    public required int BaseYear { get; init; }

    /// <summary>Gets the last year of the grid.</summary>
    public required int LastYear { get; init; }

    /// <summary>Gets the citations for people, by key.</summary>
    public required ImmutableSortedDictionary<string, LocalizedText> Citations
    {
        get;
        init
        {
            field = value;
            Sources = value.ToImmutableSortedDictionary(citation => citation.Key, citation => citation.Value.English, value.KeyComparer);
        }
    }

    /// <summary>Gets the citations in English, by key.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; private init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Gets all variables in the order of the file; the equations of <c>each_sector</c> stand once per sector.</summary>
    public required ImmutableArray<Variable> Variables { get; init; }

    /// <summary>Gets the sectors in the order of the file.</summary>
    public required ImmutableArray<Sector> Sectors { get; init; }

    /// <summary>Gets the correlations.</summary>
    public required ImmutableArray<Correlation> Correlations { get; init; }

    /// <summary>Gets the targets in the order of the file.</summary>
    public required ImmutableArray<Target> Targets { get; init; }

    /// <summary>Gets the figures on record.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>Returns the source of a figure in a language, as the figures of the model have it; as it is where none has.</summary>
    /// <param name="source">The source as <see cref="Observation.Source"/> has it.</param>
    /// <param name="language"><c>vi</c> for Vietnamese; anything else is English.</param>
    public string SourceIn(string source, string language) => language == "vi"
        ? Observations.FirstOrDefault(figure => figure.SourceInVietnamese is not null && figure.Source == source)?.SourceInVietnamese ?? source
        : source;

    /// <summary>Gets the years of the grid, both ends included.</summary>
    public IEnumerable<int> Years => Enumerable.Range(BaseYear, LastYear - BaseYear + 1);

    /// <summary>Returns the model under a scenario: its replacements in place, and checked again, since a replacement may close a loop, make an argument vary by path, or leave a lever's bounds.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="yieldPoint">Is passed on the way; null for none.</param>
    /// <returns>
    /// The model, or every error. Where a replaced entry has lost a draw that a correlation names, the correlation stays:
    /// the draw is then not used, and the others keep theirs, so that scenarios see the same luck.
    /// </returns>
    public Checked<ModelDefinition> Under(Scenario scenario, YieldPoint? yieldPoint = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ErrorList errors = new(yieldPoint);
        foreach (Variable lever in scenario.Replacements.Where(variable => variable.Kind == VariableKind.Lever))
        {
            LeverBounds.Check(lever, errors);
        }

        ModelDefinition under = DefinitionCheck.Under(this, scenario, errors);
        return errors.Any ? new Checked<ModelDefinition>(errors.InOrder(scenario.Replacements.FirstOrDefault()?.At.File ?? "")) : new Checked<ModelDefinition>(under);
    }
}
