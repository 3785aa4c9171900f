using System.Collections.Immutable;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Checks;

/// <summary>What follows from the equations of a model: what needs what, what varies by path, what is known at load.</summary>
internal sealed class DefinitionFacts
{
    private readonly HashSet<string> _varying = new(StringComparer.Ordinal);

    /// <summary>Finds the facts of a model, and adds an error for each loop among entries with one value per path.</summary>
    public DefinitionFacts(ModelDefinition model, ErrorList errors)
    {
        Model = model;
        Variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        Steps = new StepBudget(errors.YieldPoint);
        Known = new KnownValues(Variables, Steps);
        FindVarying();
        Learn(errors);
    }

    /// <summary>Gets the model.</summary>
    public ModelDefinition Model { get; }

    /// <summary>Gets the variables by name; those whose equations could not be read are missing.</summary>
    public IReadOnlyDictionary<string, Variable> Variables { get; }

    /// <summary>Gets what is known at load.</summary>
    public KnownValues Known { get; }

    /// <summary>Gets the count of steps.</summary>
    public StepBudget Steps { get; }

    /// <summary>Returns the first part of an expression that makes it differ from path to path; null where it is the same on every path.</summary>
    public Expression? Varying(Expression expression)
    {
        if (expression is DrawExpression || (expression is VariableExpression variable && _varying.Contains(variable.Name)))
        {
            return expression;
        }

        return References.Arguments(expression).Select(Varying).FirstOrDefault(culprit => culprit is not null);
    }

    /// <summary>Adds an error for each loop.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="needs">For each of them, those that it needs.</param>
    /// <param name="isYearly">Whether the needs are those within a year.</param>
    /// <param name="remedy">What would mend it.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <returns>The variables in an order in which each stands after what it needs; without those on loops.</returns>
    public static IEnumerable<Variable> Order(ImmutableArray<Variable> variables, IReadOnlyList<int[]> needs, bool isYearly, Message remedy, ErrorList errors)
    {
        List<Variable> order = [];
        foreach (int[] group in Loops.Groups(needs))
        {
            if (Loops.Loop(group, needs) is not List<int> loop)
            {
                order.Add(variables[group[0]]);
                continue;
            }

            string[] names = [.. loop.Select(index => variables[index].Name)];
            string path = names.Length > 13 ? string.Join(" -> ", names[..12]) + " -> … -> " + names[0] : string.Join(" -> ", names);
            errors.Add(variables[loop[0]].At, names[0], isYearly ? (Message)$"'{names[0]}' needs itself within a year: {path}." : $"'{names[0]}' needs itself: {path}.", remedy);
        }

        return order;
    }

    private void FindVarying()
    {
        Dictionary<string, List<string>> users = new(StringComparer.Ordinal);
        Queue<string> pending = new();
        foreach (Variable variable in Model.Variables)
        {
            foreach (Expression equation in References.Equations(variable))
            {
                References.Visit(equation, part =>
                {
                    if (part is DrawExpression && _varying.Add(variable.Name))
                    {
                        pending.Enqueue(variable.Name);
                    }
                    else if (part is VariableExpression used)
                    {
                        if (!users.TryGetValue(used.Name, out List<string>? list))
                        {
                            users.Add(used.Name, list = []);
                        }

                        list.Add(variable.Name);
                    }
                });
            }
        }

        while (pending.TryDequeue(out string? name))
        {
            foreach (string user in users.TryGetValue(name, out List<string>? list) ? list : [])
            {
                if (_varying.Add(user))
                {
                    pending.Enqueue(user);
                }
            }
        }
    }

    private void Learn(ErrorList errors)
    {
        ImmutableArray<Variable> once = [.. Model.Variables.Where(variable => !variable.IsYearly && variable.Kind != VariableKind.Lever)];
        Dictionary<string, int> places = once.Select((variable, index) => (variable.Name, index)).ToDictionary(StringComparer.Ordinal);
        List<int[]> needs = [];
        foreach (Variable variable in once)
        {
            SortedSet<int> needed = [];
            References.Visit(variable.Equation, part =>
            {
                if (part is VariableExpression used && places.TryGetValue(used.Name, out int index))
                {
                    needed.Add(index);
                }
            });
            needs.Add([.. needed]);
        }

        foreach (Variable variable in Order(once, needs, isYearly: false, "Take one of these names out of the loop.", errors))
        {
            Known.Learn(variable);
        }
    }
}
