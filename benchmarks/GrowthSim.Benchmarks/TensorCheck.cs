using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>Checks that <see cref="TensorPrimitivesTape"/> computes what the tape computes: every value that leaves the tape, path by path.</summary>
internal sealed class TensorCheck(TextWriter output)
{
    private const int Tiles = 64;

    /// <summary>Relative to the largest value of the column in the tile: functions of the base library are within some units in the last place of the engine's, and differences of large values pass that on.</summary>
    private const double Limit = 1e-9;

    /// <summary>Compares, prints, and returns the exit code.</summary>
    public int Run()
    {
        RunPlan plan = BacGiangModel.Plan();
        using TapeRunner tape = new(plan.Kernel.Tape, plan.Settings);
        using TensorPrimitivesTape tensors = new(plan.Kernel.Tape, plan.Settings);
        Columns here = new();
        Columns there = new();
        double worst = 0;
        long values = 0;
        long different = 0;
        for (int tile = 0; tile < Tiles; tile++)
        {
            tape.Run(tile * Tape.TilePaths, here, YieldPoint.None);
            tensors.Run(tile * Tape.TilePaths, there);
            foreach (((TapeSinkKind, int) name, double[] column) in here.Taken)
            {
                double scale = Math.Max(column.Max(Math.Abs), double.Epsilon);
                for (int path = 0; path < Tape.TilePaths; path++)
                {
                    double difference = Math.Abs(column[path] - there.Taken[name][path]) / scale;
                    values++;
                    worst = Math.Max(worst, difference);
                    different += difference <= Limit ? 0 : 1;
                }
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"TensorPrimitives against the tape: {values} values, the largest difference is {worst:G2} of the column's largest value, {different} exceed {Limit}."));
        return different == 0 ? 0 : 1;
    }

    /// <summary>Keeps the columns of a tile.</summary>
    private sealed unsafe class Columns : ColumnSink
    {
        public Dictionary<(TapeSinkKind Kind, int Index), double[]> Taken { get; } = [];

        public override void Take(TapeSinkKind kind, int index, double* column, int stride)
        {
            if (!Taken.TryGetValue((kind, index), out double[]? values))
            {
                Taken.Add((kind, index), values = new double[Tape.TilePaths]);
            }

            for (int path = 0; path < Tape.TilePaths; path++)
            {
                values[path] = column[(stride * (path / 4)) + (path % 4)];
            }
        }
    }
}
