using System.Collections.Immutable;
using GrowthSim.Language.Distributions;

namespace GrowthSim.Language;

/// <summary>An equation of a checked model: names are resolved, sectors are spelled out, named arguments stand in order.</summary>
/// <param name="At">Where it stands.</param>
public abstract record Expression(TextPosition At);

/// <summary>A number; a per cent is already divided by 100.</summary>
/// <param name="Value">The number; finite.</param>
/// <param name="At">Where it stands.</param>
public sealed record NumberExpression(double Value, TextPosition At) : Expression(At);

/// <summary>The value of a variable in the year being evaluated.</summary>
/// <param name="Name">The full name, such as <c>cycle</c> or <c>services.growth</c>.</param>
/// <param name="At">Where it stands.</param>
public sealed record VariableExpression(string Name, TextPosition At) : Expression(At);

/// <summary>An operator or a function applied to arguments.</summary>
/// <param name="Function">What is applied.</param>
/// <param name="Arguments">The arguments, in the order that <see cref="Language.Function"/> states.</param>
/// <param name="At">Where it stands.</param>
public sealed record CallExpression(Function Function, ImmutableArray<Expression> Arguments, TextPosition At) : Expression(At);

/// <summary>A random draw.</summary>
/// <param name="Name">The draw's name: the variable it stands in, with <c>#2</c>, <c>#3</c> for further draws of the same equation.</param>
/// <param name="Distribution">The distribution.</param>
/// <param name="Arguments">Its arguments, in the order of its call.</param>
/// <param name="At">Where it stands.</param>
public sealed record DrawExpression(string Name, Distribution Distribution, ImmutableArray<Expression> Arguments, TextPosition At) : Expression(At)
{
    /// <summary>Gets the arguments, with those of a draw inside in its place.</summary>
    internal IEnumerable<Expression> FlatArguments => Arguments.SelectMany(argument => argument is DrawExpression inner ? inner.FlatArguments : [argument]);
}
