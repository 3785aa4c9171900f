namespace GrowthSim.Server.Api.Access;

/// <summary>What a key lets one do; each may all that those before it may.</summary>
internal enum Role
{
    /// <summary>Reads what is on record.</summary>
    Read,

    /// <summary>Orders, extends and cancels runs of the models on record as well.</summary>
    Run,

    /// <summary>Changes what is on record as well: models, scenarios, figures.</summary>
    Edit,
}
