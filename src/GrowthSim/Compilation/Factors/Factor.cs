using System.Collections.Immutable;

namespace GrowthSim.Compilation.Factors;

/// <summary>A source of uncertainty: all draws of one variable over the years, or of variables that are correlated.</summary>
/// <param name="Name">The variable's name; of correlated variables their names, in the order of the correlation.</param>
/// <param name="Columns">The columns of its standard normal scores or uniform numbers.</param>
/// <param name="ValueAt">The value of the parameter that it draws, by its standard normal score; null where it is more than one draw, or no parameter.</param>
internal sealed record Factor(string Name, ImmutableArray<int> Columns, Func<double, double>? ValueAt)
{
    /// <summary>The number of bins of a factor that is one number on a path: they keep 99.1 % of a linear effect.</summary>
    public const int BinsOfNumber = 32;

    /// <summary>The number of bins of a factor of several numbers: they keep 97.8 % of a linear effect.</summary>
    public const int BinsOfGroup = 16;

    /// <summary>Gets whether it is one number on a path.</summary>
    public bool IsNumber => Columns.Length == 1;

    /// <summary>Gets the number of its bins.</summary>
    public int Bins => IsNumber ? BinsOfNumber : BinsOfGroup;
}
