using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>What came of importing a model.</summary>
/// <param name="Model">The model's identifier.</param>
/// <param name="Revision">The revision on record afterwards; empty where there is none.</param>
/// <param name="Changed">Whether anything was written.</param>
/// <param name="Errors">Every error of a model that was refused; empty where it was accepted.</param>
[GenerateSerializer, Immutable, Alias("growthsim.ModelReceipt")]
public sealed record ModelReceipt(
    [property: Id(0)] string Model,
    [property: Id(1)] string Revision,
    [property: Id(2)] bool Changed,
    [property: Id(3)] ImmutableArray<ModelError> Errors)
{
    /// <summary>Gets whether the model is now on record as given.</summary>
    public bool Accepted => Errors.IsDefaultOrEmpty;
}
