using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Figures;

public sealed class HeavyTailTests
{
    /// <summary>Thirty figures with Student's shocks, about which the secant of a score would end anywhere: by quadrature over the one level that they hang on.</summary>
    [Fact]
    public void Level_under_shocks_of_a_Student_is_as_by_quadrature()
    {
        double[] seen = [1.2, 0.9, 1.4, 4.1, 1.0, 1.3, 0.7, 1.1, 1.25, 0.95];
        ConditionedRun run = ConditionedRun.Of(
            $$"""
            parameters: { level: "normal(0, 1)" }
            drivers:
              a: level + student_t(0, 0.3, 3)
              b: 2 * level + student_t(0, 0.3, 3)
              c: level - student_t(0, 0.3, 3)
            indicators: { shown: level }
            observations:
              a: { {{Figures(1)}} }
              b: { {{Figures(2)}} }
              c: { {{Figures(1)}} }
            """,
            200_000);

        (double all, double sum, double squares) = (0, 0, 0);
        for (int i = 0; i < 20_000; i++)
        {
            double level = (i + 0.5) / 5_000;
            double log = Normal.PDFLn(0, 1, level) + seen.Sum(value => (2 * StudentT.PDFLn(0, 0.3, 3, value - level)) + StudentT.PDFLn(0, 0.3, 3, 2 * (value - level)));
            double weight = Math.Exp(log + 30);
            all += weight;
            sum += weight * level;
            squares += weight * level * level;
        }

        Assert.InRange(run.Effective, 80_000, 200_000);
        run.HasMoments("shown", 2025, sum / all, Math.Sqrt((squares / all) - (sum / all * sum / all)));

        string Figures(double factor) => string.Join(", ", seen.Select((value, i) => FormattableString.Invariant($"{2021 + i}: {factor * value}")));
    }
}
