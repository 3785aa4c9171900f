using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Drivers;

/// <summary>The scores of a tile of paths by which they fall into the bins of factors. They are kept in single precision, in which sums and comparisons have the same bits on every machine.</summary>
/// <param name="columns">The columns that tables are handed.</param>
internal sealed unsafe class FactorScores(FactorColumns columns)
{
    private const int Paths = Tape.TilePaths;

    private readonly float[] _draws = new float[columns.IsUniform.Length * Paths];
    private readonly double[] _normals = new double[Paths];
    private readonly double[] _uniforms = new double[Paths];
    private readonly float[] _sums = new float[Paths];

    /// <summary>Takes the column of a draw.</summary>
    public void Take(int column, ReadOnlySpan<double> values)
    {
        if (columns.IsUniform[column])
        {
            // One that figures settle may have been rounded to 0 or 1.
            for (int path = 0; path < Paths; path++)
            {
                _uniforms[path] = Math.Clamp(values[path], DrawSource.Min, 1 - DrawSource.Min);
            }

            fixed (double* normals = _normals, uniforms = _uniforms)
            {
                NormalQuantile.Fill(normals, uniforms, Paths);
            }

            values = _normals;
        }

        Narrow(values, _draws.AsSpan(column * Paths, Paths));
    }

    /// <summary>Finds the bin of each path.</summary>
    public void Place(FactorBinning cut, Span<byte> places)
    {
        ReadOnlySpan<float> sums = _draws.AsSpan(cut.Weights[0].Column * Paths, Paths);
        if (cut.Weights.Length > 1)
        {
            _sums.AsSpan().Clear();
            foreach ((int column, float weight) in cut.Weights)
            {
                ReadOnlySpan<float> draws = _draws.AsSpan(column * Paths, Paths);
                for (int path = 0; path < Paths; path += Vector256<float>.Count)
                {
                    (Vector256.Create(_sums.AsSpan(path)) + (Vector256.Create(weight) * Vector256.Create(draws[path..]))).CopyTo(_sums.AsSpan(path));
                }
            }

            sums = _sums;
        }

        Classify(sums, cut.Edges.AsSpan(), places);
    }

    /// <summary>Writes values in single precision.</summary>
    public static void Narrow(ReadOnlySpan<double> values, Span<float> narrow)
    {
        for (int path = 0; path < Paths; path += Vector256<float>.Count)
        {
            Vector256.Narrow(Vector256.Create(values[path..]), Vector256.Create(values[(path + Vector256<double>.Count)..])).CopyTo(narrow[path..]);
        }
    }

    /// <summary>Finds by path how many classes begin below its value.</summary>
    public static void Classify(ReadOnlySpan<float> values, ReadOnlySpan<float> edges, Span<byte> classes)
    {
        const int Lanes = 32;
        for (int path = 0; path < Paths; path += Lanes)
        {
            Vector256<float> a = Vector256.Create(values[path..]);
            Vector256<float> b = Vector256.Create(values[(path + 8)..]);
            Vector256<float> c = Vector256.Create(values[(path + 16)..]);
            Vector256<float> d = Vector256.Create(values[(path + 24)..]);
            (Vector256<int> inA, Vector256<int> inB, Vector256<int> inC, Vector256<int> inD) = (default, default, default, default);
            foreach (float edge in edges)
            {
                Vector256<float> begin = Vector256.Create(edge);
                inA -= Vector256.GreaterThan(a, begin).AsInt32();
                inB -= Vector256.GreaterThan(b, begin).AsInt32();
                inC -= Vector256.GreaterThan(c, begin).AsInt32();
                inD -= Vector256.GreaterThan(d, begin).AsInt32();
            }

            Vector256.Narrow(Vector256.Narrow(inA, inB), Vector256.Narrow(inC, inD)).AsByte().CopyTo(classes[path..]);
        }
    }
}
