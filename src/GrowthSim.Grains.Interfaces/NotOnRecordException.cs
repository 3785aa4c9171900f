namespace GrowthSim.Grains;

/// <summary>Thrown where something was asked for that nobody put on record.</summary>
[GenerateSerializer, Alias("growthsim.NotOnRecordException")]
public sealed class NotOnRecordException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is missing, and the call that makes it.</param>
    public NotOnRecordException(string message)
        : base(message)
    {
    }
}
