namespace GrowthSim.Language;

/// <summary>What is known of a target.</summary>
public enum TargetState
{
    /// <summary>It has a probability.</summary>
    Open,

    /// <summary>The figures on record say that it is met.</summary>
    Met,

    /// <summary>The figures on record say that it is not met.</summary>
    NotMet,

    /// <summary>It cannot be asked any more, by the model's <c>evaluable_if</c>.</summary>
    NotEvaluable,
}
