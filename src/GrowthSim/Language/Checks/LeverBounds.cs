using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Checks;

/// <summary>Holds a lever's settings against its least and greatest setting.</summary>
internal static class LeverBounds
{
    /// <summary>What would mend a setting outside the bounds.</summary>
    public const string Remedy = "Choose a value inside the bounds, or widen min and max in the model.";

    /// <summary>Returns what is wrong with a setting; null where it is inside the bounds.</summary>
    public static Message? Problem(Variable lever, double value) =>
        value < lever.Minimum || value > lever.Maximum
            ? (Message)$"The value {Wording.Number(value)} is outside the lever's bounds, {Bound(lever.Minimum, "no minimum")} to {Bound(lever.Maximum, "no maximum")}."
            : null;

    /// <summary>Adds an error for each setting of a lever that is outside its bounds.</summary>
    public static void Check(Variable lever, ErrorList errors)
    {
        IEnumerable<double> values = lever.Schedule.Select(entry => entry.Value);
        if (ConstantArithmetic.Evaluate(lever.Equation) is double value)
        {
            values = values.Append(value);
        }

        foreach (double setting in values)
        {
            if (Problem(lever, setting) is Message problem)
            {
                errors.Add(lever.At, lever.Name, problem, Remedy);
            }
        }
    }

    private static Message Bound(double? bound, Message none) => bound is double value ? Message.Verbatim(Wording.Number(value)) : none;
}
