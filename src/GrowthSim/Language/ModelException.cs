using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>Thrown where a valid model was promised and there were errors.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="errors">The errors.</param>
    public ModelException(ImmutableArray<ModelError> errors)
        : base(string.Join(Environment.NewLine, errors))
    {
        Errors = errors;
    }

    /// <summary>Gets the errors.</summary>
    public ImmutableArray<ModelError> Errors { get; }
}
