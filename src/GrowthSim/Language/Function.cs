#pragma warning disable CS1591 // The meaning of each function stands in docs/model-language.md; the arguments stand here.
namespace GrowthSim.Language;

/// <summary>The operators and functions of the language. Comparisons and logic give 1 or 0; anything but 0 is true.</summary>
public enum Function
{
    // Operators: (a, b), or (a).
    Add, Subtract, Multiply, Divide, Power, Negate,
    Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual,
    And, Or, Not,

    // if(condition, then, otherwise); one or more arguments for Sum, Mean, Min, Max (a vector over sectors is spelled out).
    If, Sum, Mean, Min, Max,

    // (x); Clamp(x, low, high); Power is pow(x, y) as well.
    Abs, Clamp, Exp, Ln, Log10, Sqrt, Floor, Round, Logistic, Logit,

    // Year(); Prev(x) or Prev(x, initial); At(x, year); Since(year), Pulse(year), Step(year); Done(milestone).
    Year, Prev, At, Since, Pulse, Step, Done,

    // (x, first year, last year), both ends included.
    WindowSum, WindowMean, WindowMin, WindowMax, Cagr, Every,
}
