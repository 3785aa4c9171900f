using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GrowthSim.Language;

/// <summary>What came of reading something a person wrote: a value, or every error at once.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Checked<T>
    where T : class
{
    /// <summary>Holds a value without errors.</summary>
    /// <param name="value">The value.</param>
    public Checked(T value)
    {
        Value = value;
        Errors = [];
    }

    /// <summary>Holds errors without a value.</summary>
    /// <param name="errors">The errors; at least one.</param>
    public Checked(IEnumerable<ModelError> errors)
    {
        Errors = [.. errors];
        if (Errors.IsEmpty)
        {
            throw new ArgumentException("At least one error is needed where there is no value.", nameof(errors));
        }
    }

    /// <summary>Gets the value; null where there are errors.</summary>
    public T? Value { get; }

    /// <summary>Gets all errors, in the order of the file; empty where there is a value.</summary>
    public ImmutableArray<ModelError> Errors { get; }

    /// <summary>Gets whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    /// <summary>Returns the value, or throws a <see cref="ModelException"/> with every error.</summary>
    public T OrThrow() => Value ?? throw new ModelException(Errors);
}
