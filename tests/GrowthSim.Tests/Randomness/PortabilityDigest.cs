using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using GrowthSim.Language.Distributions;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Tests.Randomness;

/// <summary>A digest over the results of every function that must have the same bits everywhere: two machines that agree on it agree on runs.</summary>
/// <remarks>To be computed in processes with other vector widths (such as DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0, DOTNET_EnableHWIntrinsic=0) and compared.</remarks>
internal static unsafe class PortabilityDigest
{
    private const int Tile = 64;

    /// <summary>Returns the digest.</summary>
    /// <param name="count">How many values of each function; rounded up to a multiple of 64. 100,000 take some hundredths of a second, more without vector hardware.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(int count)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        QuantileTable pert = new(new Pert().With(1, 2, 5));
        QuantileTable heavy = new(new StudentT().With(0, 1, 3));
        StepTable poisson = StepTable.Poisson(12.5);
        DrawKey key = DrawKey.Of(1, "digest");
        double* u = stackalloc double[Tile];
        double* z = stackalloc double[Tile];
        double* result = stackalloc double[Tile];
        for (int first = 0; first < count; first += Tile)
        {
            foreach (SamplingDesign design in (ReadOnlySpan<SamplingDesign>)Enum.GetValues<SamplingDesign>())
            {
                DrawSource.Uniforms(u, Tile, key, 2030, first, design);
                Append(hash, u);
                DrawSource.Normals(z, Tile, key, 2030, first, design);
                Append(hash, z);
            }

            pert.Evaluate(result, z, Tile);
            Append(hash, result);
            heavy.Evaluate(result, z, Tile);
            Append(hash, result);
            poisson.Evaluate(result, u, Tile);
            Append(hash, result);
            for (int i = 0; i < Tile; i += 8)
            {
                // Over many doublings, on both sides of 1.
                Vector512<double> wide = Vector512.Load(z + i) * Vector512.Create(100.0);
                Vector512<double> positive = PortableMath.Exp(wide);
                positive.Store(result + i);
                Append(hash, PortableMath.Log(positive));
                Append(hash, PortableMath.Log10(positive));
                Append(hash, Vector512.Create(
                    PortableMath.Pow(Vector256.Load(u + i), wide.GetLower()),
                    PortableMath.Pow(Vector256.Load(u + i + 4), wide.GetUpper())));
                Append(hash, NormalDistributionFunction.Of(Vector512.Load(z + i)));
                Append(hash, NormalQuantile.Of(Vector512.Load(u + i)));
            }

            Append(hash, result);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, Vector512<double> values)
    {
        double* numbers = stackalloc double[8];
        values.Store(numbers);
        Append(hash, new ReadOnlySpan<double>(numbers, 8));
    }

    private static void Append(IncrementalHash hash, double* values) => Append(hash, new ReadOnlySpan<double>(values, Tile));

    private static void Append(IncrementalHash hash, ReadOnlySpan<double> values)
    {
        Span<byte> bytes = stackalloc byte[8];
        foreach (double value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            hash.AppendData(bytes);
        }
    }
}
