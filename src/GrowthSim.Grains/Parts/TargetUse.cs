using GrowthSim.Language;

namespace GrowthSim.Grains.Parts;

/// <summary>Which variables a target's measure names.</summary>
internal static class TargetUse
{
    public static IEnumerable<string> Variables(Expression? expression) => expression switch
    {
        VariableExpression variable => [variable.Name],
        CallExpression call => call.Arguments.SelectMany(Variables),
        DrawExpression draw => draw.Arguments.SelectMany(Variables),
        _ => [],
    };
}
