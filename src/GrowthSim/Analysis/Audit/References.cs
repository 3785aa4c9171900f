using GrowthSim.Language;

namespace GrowthSim.Analysis.Audit;

/// <summary>Which names equations refer to.</summary>
internal static class References
{
    /// <summary>Returns the names that an expression refers to.</summary>
    public static IEnumerable<string> Of(Expression? expression) => expression switch
    {
        VariableExpression variable => [variable.Name],
        CallExpression call => call.Arguments.SelectMany(Of),
        DrawExpression draw => draw.Arguments.SelectMany(Of),
        _ => [],
    };

    /// <summary>Returns the names that a variable's equations refer to.</summary>
    public static IEnumerable<string> Of(Variable variable) => Of(variable.Equation).Concat(Of(variable.Initial)).Distinct();

    /// <summary>Returns the names that what a target asks refers to.</summary>
    public static IEnumerable<string> Of(Target target) => Of(target.Measure).Concat(Of(target.EvaluableIf)).Distinct();

    /// <summary>Returns all that some names lead from, themselves included.</summary>
    /// <param name="names">The names.</param>
    /// <param name="next">Returns where one leads.</param>
    public static HashSet<string> Closure(IEnumerable<string> names, Func<string, IEnumerable<string>> next)
    {
        HashSet<string> reached = new(names, StringComparer.Ordinal);
        Stack<string> open = new(reached);
        while (open.TryPop(out string? name))
        {
            foreach (string further in next(name).Where(reached.Add))
            {
                open.Push(further);
            }
        }

        return reached;
    }
}
