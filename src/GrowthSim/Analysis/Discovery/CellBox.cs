using System.Collections.Immutable;

namespace GrowthSim.Analysis.Discovery;

/// <summary>A box in the cells of factors.</summary>
/// <param name="Low">By factor the lowest cell.</param>
/// <param name="High">By factor the highest cell.</param>
internal sealed record CellBox(ImmutableArray<int> Low, ImmutableArray<int> High)
{
    private const int Last = CellTable.Cells - 1;

    /// <summary>Returns the box of all cells.</summary>
    /// <param name="factors">The number of factors.</param>
    public static CellBox Whole(int factors) => new([.. Enumerable.Repeat(0, factors)], [.. Enumerable.Repeat(Last, factors)]);

    /// <summary>Gets the restricted factors.</summary>
    public IEnumerable<int> Restricted => Enumerable.Range(0, Low.Length).Where(IsRestricted);

    /// <summary>Returns whether a factor is restricted.</summary>
    public bool IsRestricted(int factor) => Low[factor] > 0 || High[factor] < Last;

    /// <summary>Returns whether a cell of a factor lies within.</summary>
    public bool Holds(int factor, byte cell) => cell >= Low[factor] && cell <= High[factor];

    /// <summary>Returns the box with a factor between other cells.</summary>
    public CellBox With(int factor, int low, int high) => new(Low.SetItem(factor, low), High.SetItem(factor, high));

    /// <summary>Returns the box without the restriction of a factor.</summary>
    public CellBox Without(int factor) => With(factor, 0, Last);
}
