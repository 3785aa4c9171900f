namespace GrowthSim.Grains;

/// <summary>Thrown where the store of a silo fails. The exceptions of databases stay on the silo, in its log: a client may lack their types.</summary>
/// <remarks>An <see cref="OrleansException"/>, since Orleans wraps what else a storage throws into one, with the stack in its message.</remarks>
[GenerateSerializer, Alias("growthsim.StoreException")]
public sealed class StoreException : OrleansException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="message">Cause and remedy as sentences, without paths and addresses: clients far away read it.</param>
    public StoreException(StoreFault fault, string message)
        : base(message)
    {
        Fault = fault;
    }

    /// <summary>Gets what is wrong.</summary>
    [Id(0)]
    public StoreFault Fault { get; }

    /// <summary>Gets whether it may pass without anybody doing anything.</summary>
    public bool IsTransient => Fault is StoreFault.Unreachable or StoreFault.Busy;
}
