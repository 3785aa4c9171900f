namespace GrowthSim.Language.Checks;

/// <summary>Walks over the parts of an equation.</summary>
internal static class References
{
    /// <summary>Returns the arguments of an expression.</summary>
    public static IReadOnlyList<Expression> Arguments(Expression expression) => expression switch
    {
        CallExpression call => call.Arguments,
        DrawExpression draw => draw.Arguments,
        _ => [],
    };

    /// <summary>Calls back for an expression and everything in it.</summary>
    public static void Visit(Expression expression, Action<Expression> visit)
    {
        visit(expression);
        foreach (Expression argument in Arguments(expression))
        {
            Visit(argument, visit);
        }
    }

    /// <summary>Returns the equations of a variable.</summary>
    public static IEnumerable<Expression> Equations(Variable variable) =>
        variable.Initial is null ? [variable.Equation] : [variable.Initial, variable.Equation];
}
