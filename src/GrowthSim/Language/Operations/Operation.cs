namespace GrowthSim.Language.Operations;

/// <summary>What a node of the expression graph computes on every path. Comparisons and logic give 1 or 0; anything but 0 is true.</summary>
internal enum Operation
{
    /// <summary>The same value on every path.</summary>
    Constant,

    /// <summary>A uniform draw in (0, 1): A is the draw, B the year (0 for once per path), C its coordinate.</summary>
    Uniform,

    /// <summary>A standard normal draw: A is the draw, B the year (0 for once per path), C its coordinate.</summary>
    StandardNormal,

    // One operand.
    Negate,
    Abs,
    Not,
    Exp,
    Log,
    Log10,
    Sqrt,
    Floor,
    Round,

    /// <summary>The standard normal distribution function.</summary>
    NormalCdf,

    /// <summary>A quantile table of a standard normal: B is the table.</summary>
    QuantileTable,

    /// <summary>A step table of a uniform: B is the table.</summary>
    StepTable,

    // Two operands.
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Minimum,
    Maximum,
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    And,
    Or,

    /// <summary>A where B is true, NaN elsewhere: an argument that must hold on every path.</summary>
    Require,

    // Three operands.

    /// <summary>A · B + C, rounded once.</summary>
    MultiplyAdd,

    /// <summary>B where A is true, C elsewhere.</summary>
    Select,

    /// <summary>The quantile at the uniform A of a binomial with B trials and probability C.</summary>
    BinomialQuantile,

    /// <summary>Of a tape alone: a fused loop over many lane operations.</summary>
    FusedLoop,
}
