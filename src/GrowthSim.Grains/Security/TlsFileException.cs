namespace GrowthSim.Grains.Security;

/// <summary>A file of <see cref="TlsFiles"/> does not do.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="file">The file.</param>
/// <param name="detail">More of it, in the words of the system.</param>
public sealed class TlsFileException(TlsProblem problem, string file, string detail) : Exception($"{file}: {problem}. {detail}")
{
    public TlsProblem Problem { get; } = problem;

    public string File { get; } = file;

    public string Detail { get; } = detail;
}
