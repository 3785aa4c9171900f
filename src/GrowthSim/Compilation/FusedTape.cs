using System.Runtime.CompilerServices;

namespace GrowthSim.Compilation;

/// <summary>A kernel's tape with fused loops. It gives the bits of the plain tape faster, and takes the JIT longer than many a run: it is compiled beside the simulation once its plan has run for long enough.</summary>
/// <param name="compile">Compiles the tape.</param>
/// <param name="instructions">The instructions of the plain tape.</param>
internal sealed class FusedTape(Func<YieldPoint, Tape> compile, int instructions)
{
    /// <summary>The most instructions that are compiled; some ten thousand take the JIT a second.</summary>
    private const int MaxInstructions = 100_000;

    /// <summary>The paths of a plan that a process simulates before it compiles. Compiling costs about what some 600,000 further paths gain, unless the loops are there from another plan: shorter runs than that lose a little, longer ones gain.</summary>
    private const long PathsBefore = 131_072;

    private Tape? _tape;
    private long _paths;
    private int _isBegun;

    /// <summary>Gets the tape where it is compiled; null before that, for tapes too long to compile, and where the platform compiles nothing at run time.</summary>
    public Tape? Ready => Volatile.Read(ref _tape);

    /// <summary>Returns the tape, compiled now if it is not yet.</summary>
    public Tape Compiled => Ready ?? Compile(YieldPoint.None);

    /// <summary>Compiles the tape. Two that come at a time compile it twice, and one of the results is kept.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <returns>The tape that is kept.</returns>
    public Tape Compile(YieldPoint yieldPoint)
    {
        try
        {
            Tape tape = compile(yieldPoint);
            return Interlocked.CompareExchange(ref _tape, tape, null) ?? tape;
        }
        catch (OperationCanceledException)
        {
            // Whoever simulates the plan next begins anew.
            Volatile.Write(ref _isBegun, 0);
            throw;
        }
    }

    /// <summary>Counts paths that were simulated.</summary>
    /// <param name="paths">Their number.</param>
    /// <returns>Whether there were enough of them that the caller is to begin to compile; others are not told so unless that is cut off.</returns>
    public bool Count(int paths) =>
        Interlocked.Add(ref _paths, paths) >= PathsBefore && instructions <= MaxInstructions && RuntimeFeature.IsDynamicCodeCompiled
        && Ready is null && Interlocked.Exchange(ref _isBegun, 1) == 0;
}
