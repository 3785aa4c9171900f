using System.Runtime.CompilerServices;

namespace GrowthSim.Compilation;

/// <summary>A kernel's tape with fused loops. It gives the bits of the plain tape faster, and takes the JIT longer than many a run: it is compiled in the background once its plan has run for long enough.</summary>
/// <param name="compile">Compiles the tape.</param>
/// <param name="instructions">The instructions of the plain tape.</param>
internal sealed class FusedTape(Func<Tape> compile, int instructions)
{
    /// <summary>The most instructions that are compiled; some ten thousand take the JIT a second.</summary>
    private const int MostInstructions = 100_000;

    /// <summary>The paths of a plan that a process simulates before it compiles. Compiling costs about what some 600,000 further paths gain, unless the loops are there from another plan: shorter runs than that lose a little, longer ones gain.</summary>
    private const long PathsBefore = 131_072;

    private readonly Lazy<Task<Tape>> _tape = new(() => Task.Run(compile));
    private long _paths;

    /// <summary>Gets the tape where it is compiled; null before that, for tapes too long to compile, and where the platform compiles nothing at run time.</summary>
    public Tape? Ready => _tape is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: Tape tape } } ? tape : null;

    /// <summary>Returns the tape, compiled now if it is not yet.</summary>
    public Tape Compiled => _tape.Value.GetAwaiter().GetResult();

    /// <summary>Counts paths that were simulated, and begins to compile after enough of them.</summary>
    /// <param name="paths">Their number.</param>
    public void Count(int paths)
    {
        if (Interlocked.Add(ref _paths, paths) >= PathsBefore && instructions <= MostInstructions && RuntimeFeature.IsDynamicCodeCompiled)
        {
            _ = _tape.Value;
        }
    }
}
