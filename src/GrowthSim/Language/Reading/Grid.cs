namespace GrowthSim.Language.Reading;

/// <summary>The years of a model.</summary>
/// <param name="BaseYear">The first year.</param>
/// <param name="LastYear">The last year.</param>
internal readonly record struct Grid(int BaseYear, int LastYear)
{
    /// <summary>Returns whether a year is one of them.</summary>
    public bool Has(int year) => year >= BaseYear && year <= LastYear;

    /// <summary>Returns <c>2020-2030</c>.</summary>
    public override string ToString() => Wording.Text($"{BaseYear}-{LastYear}");
}
