using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>
/// Spells a model out over its years as one expression graph. A figure on record stands in place of its variable and year;
/// what is the same on every path is folded away; what nothing reported depends on is never entered.
/// </summary>
internal sealed partial class Unroller
{
    /// <summary>The memory's key of what has one value per path.</summary>
    private const int OncePerPath = int.MinValue;

    private readonly ModelDefinition _model;
    private readonly Dictionary<string, Variable> _variables;
    private readonly Dictionary<(string Variable, int Year), Observation> _figures = [];
    private readonly Dictionary<(string Variable, int Year), Observation> _absences = [];
    private readonly ShardedIndex<(string Variable, int Year)> _memory = new();
    private readonly Dictionary<string, int> _draws;
    private readonly Dictionary<string, CopulaMember> _copulas = [];
    private readonly SobolCoordinates? _coordinates;
    private readonly YieldPoint _yieldPoint;
    private readonly bool _conditions;
    private readonly string? _drawnAgain;
    private int _depth;

    /// <summary>Prepares to spell out a model.</summary>
    /// <param name="model">The model, under its scenario.</param>
    /// <param name="design">The sampling design.</param>
    /// <param name="evidence">Which figures on record are used, and how.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <param name="others">The model under other scenarios that will be spelled out beside it.</param>
    public Unroller(ModelDefinition model, SamplingDesign design, Evidence evidence, YieldPoint yieldPoint, params ImmutableArray<ModelDefinition> others)
        : this(model, evidence, yieldPoint, beside: null, drawnAgain: null)
    {
        _coordinates = design == SamplingDesign.Sobol ? new SobolCoordinates([model, .. others], Figures.Where(figure => figure.Error > 0).Select(NameOfError)) : null;
    }

    private Unroller(ModelDefinition model, Evidence evidence, YieldPoint yieldPoint, Unroller? beside, string? drawnAgain)
    {
        _drawnAgain = drawnAgain;
        Graph = beside?.Graph ?? new ExpressionGraph();
        (_draws, _quantileTables, _stepTables, _coordinates) = (beside?._draws ?? [], beside?._quantileTables ?? [], beside?._stepTables ?? [], beside?._coordinates);
        _model = model;
        _yieldPoint = yieldPoint;
        _conditions = evidence.Conditions;
        Figures = [.. evidence.Of(model)];
        _variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        foreach (Observation figure in Figures)
        {
            (figure.NotBy is null ? _figures : _absences)[(figure.Variable, figure.IsOfYear ? figure.Year : OncePerPath)] = figure;
        }

        foreach (Correlation correlation in model.Correlations)
        {
            double[,] factor = CopulaMember.Factor(correlation);
            for (int i = 0; i < correlation.Between.Length; i++)
            {
                _copulas[correlation.Between[i]] = new CopulaMember(correlation, factor, i);
            }
        }
    }

    /// <summary>Gets the graph built so far.</summary>
    public ExpressionGraph Graph { get; }

    /// <summary>Gets the errors met so far.</summary>
    public List<ModelError> Errors { get; } = [];

    /// <summary>Gets the nodes that must be finite although nothing reported may depend on them: arguments that must hold on every path.</summary>
    public List<Requirement> Requirements { get; } = [];

    /// <summary>Gets the figures on record that are used, by year.</summary>
    public ImmutableArray<Observation> Figures { get; }

    /// <summary>Gets the figures that were looked at so far, in that order.</summary>
    public ImmutableArray<Observation> Consulted { get; private set; } = [];

    /// <summary>Gets the last year that was asked for; null where none was.</summary>
    public int? LastYear { get; private set; }

    /// <summary>Returns what spells the model out under another scenario, on the same graph.</summary>
    /// <param name="other">The model under that scenario: one of those that this was made with.</param>
    /// <param name="evidence">Which figures on record are used, and how.</param>
    /// <param name="drawnAgain">The factor that is drawn again, with other random numbers; null for none.</param>
    public Unroller Beside(ModelDefinition other, Evidence evidence, string? drawnAgain) => new(other, evidence, _yieldPoint, this, drawnAgain);

    /// <summary>Returns the node of what the model says in the place of a figure.</summary>
    /// <param name="figure">One of <see cref="Figures"/>.</param>
    public int WithoutFigure(Observation figure) =>
        figure.NotBy is not null ? Graph.Apply(Operation.LessOrEqual, Graph.Constant(figure.Value), Variable(figure.Variable, _model.BaseYear))
        : figure.IsOfYear ? Equation(_variables[figure.Variable], figure.Year)
        : Expression(_variables[figure.Variable].Equation, new Moment(figure.Variable, null));

    /// <summary>Returns the node of a figure's error, in standard deviations.</summary>
    /// <param name="figure">One of <see cref="Figures"/> that has one.</param>
    public int ErrorOf(Observation figure) => Score(NameOfError(figure), new Moment(figure.Variable, figure.Year));

    /// <summary>Returns what the design makes of a draw: the number of a year is put together from the steps of a bridge.</summary>
    public int Placed(int draw) => Graph[draw] is { C: NotPlaced } number ? Bridged(Graph.Draws[number.A], number.B) : draw;

    /// <summary>Returns the node of a variable in a year.</summary>
    /// <param name="name">The variable's full name.</param>
    /// <param name="year">The year; ignored for what has one value per path.</param>
    public int Variable(string name, int year)
    {
        Variable variable = _variables[name];
        LastYear = variable.IsYearly ? Math.Max(year, LastYear ?? year) : LastYear;
        (string, int) key = (name, variable.IsYearly || variable.Kind == VariableKind.Lever ? year : OncePerPath);
        if (_memory.TryGetValue(key, out int known))
        {
            return known;
        }

        if (++_depth > PlanLimits.Chain || Graph.Nodes.Count > PlanLimits.Operations)
        {
            throw new PlanTooLargeException(ModelError.Of(
                variable.At,
                name,
                _depth > PlanLimits.Chain
                    ? (Message)$"More than {PlanLimits.Chain} names need each other in one chain here."
                    : $"The model needs more than {PlanLimits.Operations} operations over its years.",
                "Split the model, or shorten the grid of years."));
        }

        int node = Compute(variable, year);
        _depth--;
        _memory[key] = node;
        return node;
    }

    /// <summary>Returns the node of a target's measure.</summary>
    /// <param name="target">A scored target.</param>
    public int Measure(Target target) => Expression(target.Measure!, new Moment("targets." + target.Id, null));

    /// <summary>Returns the node of whether a target can be evaluated.</summary>
    /// <param name="target">A target with a condition.</param>
    public int Evaluable(Target target) => Expression(target.EvaluableIf!, new Moment("targets." + target.Id, null));

    private int Compute(Variable variable, int year)
    {
        if (variable.Kind == VariableKind.Lever)
        {
            return Lever(variable, year);
        }

        if (_figures.TryGetValue((variable.Name, variable.IsYearly ? year : OncePerPath), out Observation? figure))
        {
            return InPlace(figure);
        }

        if (variable.IsYearly)
        {
            return Equation(variable, year);
        }

        int date = Expression(variable.Equation, new Moment(variable.Name, null));
        return !_conditions && _absences.TryGetValue((variable.Name, OncePerPath), out Observation? absence) ? NotBefore(absence, date) : date;
    }

    /// <summary>A figure in place of its variable: where it is conditioned on and has an error, its value is drawn within that.</summary>
    private int InPlace(Observation figure)
    {
        Consulted = Consulted.Add(figure);
        int value = Graph.Constant(figure.Value);
        return _conditions && figure.Error > 0 ? Graph.Ternary(Operation.MultiplyAdd, Graph.Constant(figure.Error), ErrorOf(figure), value) : value;
    }

    /// <summary>A milestone that had not happened by a day, where paths are not conditioned on that: it happens then at the earliest.</summary>
    private int NotBefore(Observation absence, int date)
    {
        Consulted = Consulted.Add(absence);
        return Graph.Apply(Operation.Maximum, date, Graph.Constant(absence.Value));
    }

    private int Equation(Variable variable, int year)
    {
        Expression equation = year == _model.BaseYear && variable.Initial is not null ? variable.Initial : variable.Equation;
        return Expression(equation, new Moment(variable.Name, year));
    }

    private int Lever(Variable lever, int year)
    {
        double? scheduled = null;
        foreach ((int from, double value) in lever.Schedule)
        {
            if (from <= year)
            {
                scheduled = value;
            }
        }

        return scheduled is double setting ? Graph.Constant(setting) : Expression(lever.Equation, new Moment(lever.Name, null));
    }

    private int Expression(Expression expression, Moment moment)
    {
        _yieldPoint.Pass();
        switch (expression)
        {
            case NumberExpression number:
                return Graph.Constant(number.Value);
            case VariableExpression reference:
                Variable variable = _variables[reference.Name];
                if (variable.IsYearly && moment.Year is null)
                {
                    return Fail(expression, moment, $"'{reference.Name}' has a value in each year, and no year is meant here.", $"Write at({reference.Name}, year), or a window such as mean({reference.Name}, first year, last year).");
                }

                return Variable(reference.Name, moment.Year ?? _model.BaseYear);
            case DrawExpression draw:
                return Draw(draw, moment);
            case CallExpression call:
                return Call(call, moment);
            default:
                throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not an expression of the language.");
        }
    }

    private static string NameOfError(Observation figure) => figure.Variable + ":error";

    private int Fail(Expression at, Moment moment, Message problem, Message remedy)
    {
        Errors.Add(ModelError.Of(at.At, moment.Entry, problem, remedy));
        return Graph.Constant(0);
    }

    /// <summary>For whom and when an expression is evaluated.</summary>
    /// <param name="Entry">The entry, for messages and for the names of draws.</param>
    /// <param name="Year">The year; null for what has one value per path.</param>
    private readonly record struct Moment(string Entry, int? Year);
}
