using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Server.Api.Requests;

/// <summary>A request that is not as the interface wants it.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="errors">Every problem, with field, value and remedy; at least one.</param>
internal sealed class RequestRefusedException(int status, ImmutableArray<ModelError> errors)
    : Exception(errors.Length switch
    {
        1 => errors[0].ToString(),
        2 => $"{errors[0]} There is 1 more problem.",
        int all => $"{errors[0]} There are {all - 1} more problems.",
    })
{
    public int Status => status;

    public ImmutableArray<ModelError> Errors => errors;
}
