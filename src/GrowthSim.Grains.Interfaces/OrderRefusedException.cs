using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>Thrown where a run was ordered that its model, its scenario or its settings do not allow.</summary>
[GenerateSerializer, Alias("growthsim.OrderRefusedException")]
public sealed class OrderRefusedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, as a sentence.</param>
    /// <param name="errors">Every error of the text or the settings; empty where the order itself is impossible.</param>
    public OrderRefusedException(string message, ImmutableArray<ModelError> errors)
        : base(message)
    {
        Errors = errors;
    }

    /// <summary>Creates the exception for an order that is right, and cannot be taken.</summary>
    /// <param name="message">Why, as a sentence with the remedy.</param>
    /// <param name="reason">Why.</param>
    public OrderRefusedException(string message, RefusalReason reason)
        : base(message)
    {
        Errors = [];
        Reason = reason;
    }

    /// <summary>Gets every error of the text or the settings.</summary>
    [Id(0)]
    public ImmutableArray<ModelError> Errors { get; }

    /// <summary>Gets why the order is refused.</summary>
    [Id(1)]
    public RefusalReason Reason { get; }
}
