using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>A run for people: the probabilities, the targets together, what is not scored, the projections, what failed.</summary>
internal static class RunReport
{
    /// <remarks>
    /// Of the projections the <paramref name="shown"/> ones, or all; the time in <paramref name="seconds"/>, null where an earlier run
    /// answered; <paramref name="replay"/> is the command that shows a path, up to its number; <paramref name="sourceOf"/> gives the source of a figure in the reader's language.
    /// </remarks>
    public static void Write(ReportConsole console, RunOutcome outcome, IReadOnlySet<string>? shown, double? seconds, string replay, Func<string, string> sourceOf, Locale locale)
    {
        RunHeader.Write(console, outcome, seconds, locale);
        if (OutcomeWarnings.Failure(outcome) is LocalizedText failure)
        {
            console.Line(failure.In(locale.Code), Styles.Warning);
        }

        TargetTables.Write(console, outcome, sourceOf, locale);
        JointTable.Write(console, outcome, locale);
        BreakTables.Write(console, outcome, locale);
        RareTable.Write(console, outcome, locale);
        ParameterTable.Write(console, outcome, locale);
        NotScoredTable.Write(console, outcome, locale);
        ProjectionTables.Write(console, outcome, shown, locale);
        FailedPaths.Write(console, outcome, replay, locale);
        if (OutcomeWarnings.Of(outcome) is { Length: > 0 } warnings)
        {
            console.Line();
            foreach (OutcomeWarning warning in warnings)
            {
                console.Line(warning.Message.In(locale.Code), Styles.Warning);
            }
        }
    }

    /// <summary>Returns the variables whose projections a choice shows; null for all.</summary>
    public static IReadOnlySet<string>? Shown(ProjectionChoice choice, ModelDefinition model) => choice switch
    {
        ProjectionChoice.All => null,
        ProjectionChoice.None => new HashSet<string>(),
        _ => model.Targets.Where(target => target.IsScored).SelectMany(target => Names(target.Measure!)).ToHashSet(),
    };

    private static IEnumerable<string> Names(Expression expression) => expression switch
    {
        VariableExpression variable => [variable.Name],
        CallExpression call => call.Arguments.SelectMany(Names),
        DrawExpression draw => draw.Arguments.SelectMany(Names),
        _ => [],
    };
}
