using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Language;
using GrowthSim.Language.Operations;

namespace GrowthSim.Analysis.Deadlines;

/// <summary>Asks of a target in every year what it asks in the one that it is due in, as further targets of the same model: each design, weight and failed path counts as it does for targets.</summary>
internal sealed class DeadlineTargets
{
    private readonly ModelDefinition _model;
    private readonly KnownFrom _known;
    private readonly MeasurePathReader _reader;

    /// <summary>Prepares to ask.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    public DeadlineTargets(ModelDefinition model, Scenario scenario, string revision)
    {
        _model = model;
        _known = new KnownFrom(model, scenario, revision);
        HashSet<string> yearly = [.. model.Variables.Where(variable => variable.IsYearly).Select(variable => variable.Name)];
        _reader = new MeasurePathReader(Value, yearly.Contains);
    }

    /// <summary>Gets the years that are asked about.</summary>
    public IEnumerable<int> Years => _model.Years.Skip(1);

    /// <summary>Returns the year that a target is due in; null where its measure is not that of a variable in one year, or its condition has two sides.</summary>
    public int? Due(Target target) =>
        target.IsScored
        && target.Comparison is Comparison.AtLeast or Comparison.Above or Comparison.AtMost or Comparison.Below or Comparison.Range
        && _reader.Read(target.Measure!) is { Form: MeasureForm.Level or MeasureForm.Ratio } path
        && Years.Contains(path.Last)
            ? path.Last
            : null;

    /// <summary>Returns those of some targets that have a year that they are due in, with that, in the order of the model.</summary>
    /// <param name="targets">The identifiers of the targets.</param>
    public ImmutableArray<(Target Target, int Due)> Dated(IReadOnlySet<string> targets) =>
        [.. _model.Targets.Where(target => targets.Contains(target.Id)).Select(target => (target, Due: Due(target))).Where(entry => entry.Due is not null).Select(entry => (entry.target, entry.Due!.Value))];

    /// <summary>Returns the model with the further targets in place of all but those that they are of.</summary>
    /// <param name="targets">Targets with the years that they are due in.</param>
    public ModelDefinition With(IReadOnlyList<(Target Target, int Due)> targets) => _model with
    {
        Targets = [.. targets.SelectMany(entry => Asked(entry.Target, entry.Due).Prepend(entry.Target with { GroupName = LocalizedText.Empty, Implies = [] }))],
    };

    /// <summary>Returns the identifier of the target that asks whether it was met by a year.</summary>
    public static string By(string target, int year) => FormattableString.Invariant($"{target}@by{year}");

    /// <summary>Returns the identifier of the target that asks whether it holds in a year.</summary>
    public static string In(string target, int year) => FormattableString.Invariant($"{target}@in{year}");

    /// <summary>Returns the identifier of the target that asks whether it is met and kept.</summary>
    public static string Kept(string target) => $"{target}@kept";

    private IEnumerable<Target> Asked(Target target, int due)
    {
        Target Further(string id, Expression measure) => new()
        {
            Id = id,
            Title = target.Title,
            Measure = measure,
            MeasureText = target.MeasureText,
            EvaluableIf = target.EvaluableIf,
            Comparison = Comparison.AtLeast,
            Threshold = 1,
            At = target.At,
        };

        Expression? by = null;
        Expression? kept = null;
        foreach (int year in Years)
        {
            Expression holds = Condition(target, In(target.Measure!, due, year));
            by = by is null ? holds : Call(Operation.Or, by, holds);
            kept = year < due ? null : kept is null ? holds : Call(Operation.And, kept, holds);
            yield return Further(In(target.Id, year), holds);
            yield return Further(By(target.Id, year), by);
        }

        yield return Further(Kept(target.Id), kept!);
    }

    /// <summary>Returns a measure with the due year replaced by another.</summary>
    private Expression In(Expression measure, int due, int year) => measure is not CallExpression call ? measure
        : call.Function is At && Value(call.Arguments[1]) == due ? call with { Arguments = [call.Arguments[0], new NumberExpression(year, call.At)] }
        : call with { Arguments = [.. call.Arguments.Select(argument => In(argument, due, year))] };

    private static CallExpression Condition(Target target, Expression measure)
    {
        NumberExpression threshold = new(target.Threshold, target.At);
        return target.Comparison switch
        {
            Comparison.AtLeast or Comparison.Range => Call(Operation.LessOrEqual, threshold, measure),
            Comparison.Above => Call(Operation.Less, threshold, measure),
            Comparison.AtMost => Call(Operation.LessOrEqual, measure, threshold),
            Comparison.Below => Call(Operation.Less, measure, threshold),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target.Comparison, "Not a condition with one side."),
        };
    }

    private static CallExpression Call(Operation operation, Expression first, Expression second) => new(operation.Function!, [first, second], first.At);

    private double? Value(Expression expression) => expression is NumberExpression number ? number.Value : _known.Value(expression, []);
}
