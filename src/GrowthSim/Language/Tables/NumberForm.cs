namespace GrowthSim.Language.Tables;

/// <summary>How a table writes its numbers.</summary>
internal enum NumberForm
{
    /// <summary>With a decimal point, and nothing between thousands.</summary>
    Point,

    /// <summary>With a decimal comma; points between thousands, or nothing.</summary>
    Comma,

    /// <summary>With either: what could be two numbers is none.</summary>
    Either,

    /// <summary>As numbers, not as text.</summary>
    Typed,
}
