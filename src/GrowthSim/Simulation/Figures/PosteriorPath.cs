using GrowthSim.Compilation;
using GrowthSim.Numerics;

namespace GrowthSim.Simulation.Figures;

/// <summary>Paths drawn from the distribution given the figures: those of each block again, each as often as its weight says (systematic resampling).</summary>
internal static class PosteriorPath
{
    /// <summary>Returns the path of the run that a path drawn given the figures is.</summary>
    /// <param name="prepared">The plan; its paths have weights.</param>
    /// <param name="number">The number of the path drawn.</param>
    /// <returns>The path, in the same block, and its weight over the mean.</returns>
    public static (long Path, double Weight) Of(PreparedPlan prepared, long number)
    {
        RunPlan plan = prepared.Plan;
        (long block, long place) = Math.DivRem(number, RunPlan.BlockSize);
        Weights weights = new();
        using (TapeRunner runner = new(plan.Kernel.Tape, plan.Settings))
        {
            for (weights.First = 0; weights.First < RunPlan.BlockSize; weights.First += Tape.TilePaths)
            {
                runner.Run((block * RunPlan.BlockSize) + weights.First, weights, YieldPoint.None);
            }
        }

        double[] summed = new double[RunPlan.BlockSize];
        double sum = 0;
        for (int path = 0; path < summed.Length; path++)
        {
            double weight = PortableMath.Exp(weights.Logs[path] - prepared.LogMeanWeight!.Value);
            summed[path] = sum += weight > 0 ? weight : 0;
        }

        double wanted = (place + 0.5) / RunPlan.BlockSize * sum;
        int found = Array.FindIndex(summed, total => total >= wanted);
        return ((block * RunPlan.BlockSize) + found, summed[found] - (found == 0 ? 0 : summed[found - 1]));
    }

    /// <summary>Keeps the logarithms of the weights of a block.</summary>
    private sealed unsafe class Weights : ColumnSink
    {
        public double[] Logs { get; } = new double[RunPlan.BlockSize];

        public int First { get; set; }

        public override void Take(TapeSinkKind kind, int index, double* column, int stride)
        {
            if (kind == TapeSinkKind.Weight)
            {
                new ReadOnlySpan<double>(column, Tape.TilePaths).CopyTo(Logs.AsSpan(First));
            }
        }
    }
}
