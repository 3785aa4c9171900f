using GrowthSim.Language.Syntax;

namespace GrowthSim.Language.Reading;

/// <summary>An entry before its names have a meaning.</summary>
/// <param name="Variable">All but the equations.</param>
/// <param name="Equation">The equation; null for a lever, and where it could not be read.</param>
/// <param name="Initial">The equation of the base year; null where there is none.</param>
internal sealed record Declaration(Variable Variable, SyntaxNode? Equation, SyntaxNode? Initial)
{
    /// <summary>Gets whether all that was written could be read.</summary>
    public required bool IsComplete { get; init; }
}
