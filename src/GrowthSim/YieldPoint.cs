namespace GrowthSim;

/// <summary>
/// What long work passes every few milliseconds: there it waits where other work has its turn, and ends where nobody wants it any more. Work that passes it goes on where it was, hence it changes no
/// result. It must not be passed while a lock is held.
/// </summary>
public abstract class YieldPoint
{
    /// <summary>Gets the point at which nothing waits or ends.</summary>
    public static YieldPoint None { get; } = new TokenPoint(CancellationToken.None);

    /// <summary>Returns the point at which work ends, and never waits.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public static YieldPoint Of(CancellationToken cancellationToken) => new TokenPoint(cancellationToken);

    /// <summary>Passes the point.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants the work any more.</exception>
    public abstract void Pass();

    private sealed class TokenPoint(CancellationToken cancellationToken) : YieldPoint
    {
        public override void Pass() => cancellationToken.ThrowIfCancellationRequested();
    }
}
