using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;

namespace GrowthSim.Compilation;

/// <summary>A tape that keeps values of each path: of parameters, of series in a year, of targets; and whether the path fails in a run.</summary>
internal sealed record SamplePlan
{
    private const string Targets = "targets.";
    private const string Met = ".met";
    private const char InYear = '@';

    /// <summary>Gets the tape; its outputs are the columns.</summary>
    public required Tape Tape { get; init; }

    /// <summary>Gets the names of the columns.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>Returns the columns where none are named: what has one value per path, levers, then measure and hit of each scored target.</summary>
    /// <param name="model">The model, under its scenario.</param>
    public static IEnumerable<string> DefaultColumns(ModelDefinition model)
    {
        foreach (Variable variable in model.Variables)
        {
            if (variable.Kind == VariableKind.Lever && !variable.Schedule.IsEmpty)
            {
                foreach (int year in model.Years)
                {
                    yield return Name(variable.Name, year);
                }
            }
            else if (!variable.IsYearly)
            {
                yield return variable.Name;
            }
        }

        foreach (Target target in model.Targets.Where(target => target.IsScored))
        {
            yield return Targets + target.Id;
            yield return Targets + target.Id + Met;
        }
    }

    /// <summary>Compiles the samples of a model that compiled before.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="columns">The columns.</param>
    /// <exception cref="ArgumentException">There is no such column, or it stands there twice.</exception>
    /// <exception cref="ModelException">What a column needs besides the run cannot be compiled.</exception>
    public static SamplePlan Create(RunPlan plan, ImmutableArray<string> columns)
    {
        ModelDefinition model = plan.Model;
        ModelNodes nodes = new(model, plan.Settings.Design, plan.Evidence, YieldPoint.None);
        List<(TapeSinkKind Kind, int Index, int Node)> sinks = [.. nodes.Weights()];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int column = 0; column < columns.Length; column++)
        {
            int node = Node(columns[column], model, nodes);
            if (!seen.Add(columns[column]))
            {
                throw new ArgumentException($"The column '{columns[column]}' stands there twice. Leave one of them out.", nameof(columns));
            }

            sinks.Add((TapeSinkKind.Output, column, node));
        }

        // A path fails here by what it fails by in a run.
        foreach (PlanOutput output in plan.Kernel.Outputs.Where(output => output.Against is null))
        {
            int node = output.Variable is Variable series ? nodes.Variable(series.Name, output.Year) : nodes.Measure(output.Target!);
            sinks.Add((TapeSinkKind.Requirement, sinks.Count, node));
        }

        foreach (Target target in model.Targets.Where(target => target.IsScored))
        {
            sinks.Add((TapeSinkKind.Requirement, sinks.Count, nodes.Measure(target)));
        }

        foreach (Requirement requirement in nodes.Requirements)
        {
            sinks.Add((TapeSinkKind.Requirement, sinks.Count, requirement.Node));
        }

        if (nodes.Errors.Count > 0)
        {
            throw new ModelException([.. nodes.Errors.Distinct()]);
        }

        return new SamplePlan { Tape = TapeBuilder.Build(nodes.Graph, [.. sinks], fused: false, YieldPoint.None), Columns = columns };
    }

    private static int Node(string column, ModelDefinition model, ModelNodes nodes) =>
        column.StartsWith(Targets, StringComparison.Ordinal) ? NodeOfTarget(column, model, nodes) : NodeOfVariable(column, model, nodes);

    private static int NodeOfTarget(string column, ModelDefinition model, ModelNodes nodes)
    {
        bool isHit = column.EndsWith(Met, StringComparison.Ordinal);
        string id = column[Targets.Length..(isHit ? ^Met.Length : ^0)];
        Target target = model.Targets.FirstOrDefault(target => target.IsScored && target.Id == id) ?? throw Unknown(column, model);
        int measure = nodes.Measure(target);
        return isHit ? TargetConditions.Of(target, measure, nodes.Graph).Met : measure;
    }

    private static int NodeOfVariable(string column, ModelDefinition model, ModelNodes nodes)
    {
        int sign = column.LastIndexOf(InYear);
        string name = sign < 0 ? column : column[..sign];
        Variable variable = model.Variables.FirstOrDefault(variable => variable.Name == name) ?? throw Unknown(column, model);
        bool needsYear = variable.IsYearly || (variable.Kind == VariableKind.Lever && !variable.Schedule.IsEmpty);
        if (sign < 0 && !needsYear)
        {
            return nodes.Variable(name, model.BaseYear);
        }

        if (!needsYear && variable.Kind != VariableKind.Lever)
        {
            throw new ArgumentException($"'{name}' has one value per path. Write the column without a year.", nameof(column));
        }

        return sign >= 0 && int.TryParse(column.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && model.Years.Contains(year)
            ? nodes.Variable(name, year)
            : throw new ArgumentException(
                FormattableString.Invariant($"The column '{column}' names no year of the model, which has {model.BaseYear}-{model.LastYear}. Write {Name(name, model.LastYear)}."),
                nameof(column));
    }

    private static string Name(string variable, int year) => string.Create(CultureInfo.InvariantCulture, $"{variable}{InYear}{year}");

    private static ArgumentException Unknown(string column, ModelDefinition model)
    {
        IEnumerable<string> known = model.Variables.Where(variable => variable.IsYearly).Select(variable => Name(variable.Name, model.LastYear)).Concat(DefaultColumns(model));
        string hint = Spelling.Nearest(column, known) is string nearest ? $" Did you mean '{nearest}'?" : "";
        return new ArgumentException($"There is no column '{column}'.{hint} A column is the name of a parameter, series{InYear}year, {Targets}id for a target's measure, or {Targets}id{Met}.", nameof(column));
    }
}
