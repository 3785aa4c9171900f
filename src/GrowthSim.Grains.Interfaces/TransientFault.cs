namespace GrowthSim.Grains;

/// <summary>Failures of a cluster that pass: silos are lost, runs move, gateways hang. What was asked is asked again.</summary>
public static class TransientFault
{
    /// <summary>Returns whether an exception is one. What is wrong with a model or an order shows as exceptions of our own.</summary>
    /// <param name="exception">What a call to a grain threw.</param>
    /// <remarks>A grain that goes on after its activation has ended gets an <see cref="InvalidOperationException"/> of Orleans, which nothing but its words tells from others.</remarks>
    public static bool Is(Exception exception) => exception is TimeoutException or EnumerationAbortedException or StoreException { IsTransient: true } or OrleansException and not StoreException
        || (exception is InvalidOperationException && exception.Message.Contains("invalid activation", StringComparison.OrdinalIgnoreCase));
}
