using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GrowthSim.Randomness;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace GrowthSim.Benchmarks;

/// <summary>Standard normal numbers, 128 at a time.</summary>
public unsafe class DrawBenchmark
{
    private const int Paths = 128;

    private readonly DrawKey _key = DrawKey.Of(1, "services.shock");
    private readonly Normal _normal = new(0, 1, new Xoshiro256StarStar(1, threadSafe: false));
    private double* _values;
    private long _path;

    [GlobalSetup]
    public void Setup() => _values = (double*)NativeMemory.AlignedAlloc(Paths * sizeof(double), 64);

    [GlobalCleanup]
    public void Cleanup() => NativeMemory.AlignedFree(_values);

    [Benchmark(Baseline = true, OperationsPerInvoke = Paths)]
    public double MathNetNormalSample()
    {
        double sum = 0;
        for (int i = 0; i < Paths; i++)
        {
            sum += _normal.Sample();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Paths)]
    public double MathNetInverse()
    {
        double sum = 0;
        for (int i = 0; i < Paths; i++)
        {
            sum += Normal.InvCDF(0, 1, DrawSource.Uniform(_key, 2025, i, SamplingDesign.Plain));
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Paths)]
    public double Uniforms()
    {
        DrawSource.Uniforms(_values, Paths, _key, 2025, _path += Paths, SamplingDesign.Plain);
        return _values[0];
    }

    [Benchmark(OperationsPerInvoke = Paths)]
    public double Normals()
    {
        DrawSource.Normals(_values, Paths, _key, 2025, _path += Paths, SamplingDesign.Plain);
        return _values[0];
    }
}
