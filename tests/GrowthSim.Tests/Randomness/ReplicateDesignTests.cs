using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Tests.Randomness;

public sealed unsafe class ReplicateDesignTests
{
    private const int Paths = SamplingDesigns.ReplicatePaths;

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube, 0)]
    [InlineData(SamplingDesign.Sobol, 0)]
    [InlineData(SamplingDesign.Sobol, 1)]
    [InlineData(SamplingDesign.Sobol, 407)]
    [InlineData(SamplingDesign.Sobol, SobolNet.Dimensions - 1)]
    [InlineData(SamplingDesign.Sobol, SobolNet.Dimensions)]
    public void Each_replicate_of_a_draw_takes_every_stratum_once(SamplingDesign design, int dimension)
    {
        for (long replicate = 0; replicate < 50; replicate++)
        {
            double[] uniforms = Replicate(design, "draw", replicate, dimension);
            Assert.Equal(Paths, uniforms.Select(u => (int)(u * Paths)).Distinct().Count());
            Assert.All(uniforms, u => Assert.InRange(u, DrawSource.Min, 1 - DrawSource.Min));
        }
    }

    [Fact]
    public void First_two_coordinates_have_one_point_in_every_elementary_interval()
    {
        double[] x = Replicate(SamplingDesign.Sobol, "x", 3, 0);
        double[] y = Replicate(SamplingDesign.Sobol, "y", 3, 1);

        // Sobol's first two coordinates are a (0, m, 2)-net in base 2, and nested scrambling keeps that.
        for (int rows = 1; rows <= Paths; rows *= 2)
        {
            int columns = Paths / rows;
            Assert.Equal(Paths, x.Zip(y, (u, v) => ((int)(u * rows) * columns) + (int)(v * columns)).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Replicates_and_draws_are_not_correlated(SamplingDesign design)
    {
        const int Replicates = 200;
        double ofDraws = 0;
        double ofReplicates = 0;
        double[] before = Replicate(design, "a", Replicates, 0);
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            double[] a = Replicate(design, "a", replicate, 0);
            double[] b = Replicate(design, "b", replicate, 1);
            ofDraws += a.Zip(b, (x, y) => (x - 0.5) * (y - 0.5)).Average();
            ofReplicates += a.Zip(before, (x, y) => (x - 0.5) * (y - 0.5)).Average();
            before = a;
        }

        // A mean of n products of independent centred uniforms has the standard error 1/(12·√n), times at most √e under scrambling.
        double error = 4 * Math.Sqrt(Math.E) / 12 / Math.Sqrt(Replicates * (double)Paths);
        Assert.Equal(0, ofDraws / Replicates, error);

        // The points of two replicates stand in the same order: their products have a sign in common, and only the replicates average it.
        Assert.Equal(0, ofReplicates / Replicates, 4.0 / 12 / Math.Sqrt(Replicates));
    }

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void A_path_is_uniform_over_the_replicates(SamplingDesign design)
    {
        const int Replicates = 20_000;
        double[] first = [.. Enumerable.Range(0, Replicates).Select(replicate => DrawSource.Uniform(DrawKey.Of(7, "path"), 2030, ((long)replicate * Paths) + 77, design)).Order()];

        // Kolmogorov-Smirnov: 1.95/√n is exceeded with probability 0.001.
        double distance = first.Select((u, i) => Math.Max(Math.Abs(u - (i / (double)Replicates)), Math.Abs(u - ((i + 1) / (double)Replicates)))).Max();
        Assert.InRange(distance, 0, 1.95 / Math.Sqrt(Replicates));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(50)]
    public void Steps_of_the_bridge_are_an_orthogonal_change_of_the_years(int years)
    {
        ModelDefinition model = ModelReader.Read(new ModelText
        {
            File = "test.yaml",
            Yaml = $"growthsim: 1\nid: test\nname: Test\nbase_year: 2000\nlast_year: {1999 + years}\nindicators:\n  x: normal(0, 1)\n",
        }).OrThrow();
        double[,] increments = new SobolCoordinates([model], []).Increments;
        for (int i = 0; i < years; i++)
        {
            Assert.Equal(1 / Math.Sqrt(years), increments[i, 0], 1e-14);
            for (int j = 0; j < years; j++)
            {
                double product = Enumerable.Range(0, years).Sum(step => increments[i, step] * increments[j, step]);
                Assert.Equal(i == j ? 1 : 0, product, 1e-13);
            }
        }
    }

    [Fact]
    public void Every_draw_has_a_coordinate_of_its_own()
    {
        ModelDefinition model = ModelReader.Read(new ModelText
        {
            File = "test.yaml",
            Yaml = TestPlan.Model("parameters:\n  p: normal(0, 1)\n  q: uniform(0, 1)\ndrivers:\n  d: normal(0, p)\nindicators:\n  x: d + normal(0, 1) + uniform(0, q)\n"),
        }).OrThrow();
        RunPlan plan = RunPlan.Create(model, new Scenario { Id = "s", Model = "test", Title = new LocalizedText("S", "S") }, new RunSettings { Design = SamplingDesign.Sobol }, "1").OrThrow();

        Instruction[] draws = [.. plan.Kernel.Tape.Instructions.Where(instruction => instruction.Operation.IsDraw)];

        Assert.Equal(2 + (3 * 11), draws.Length);
        Assert.Equal(Enumerable.Range(0, draws.Length), draws.Select(draw => draw.Coordinate).Order());
    }

    private static double[] Replicate(SamplingDesign design, string draw, long replicate, int dimension)
    {
        double[] numbers = new double[Paths];
        fixed (double* p = numbers)
        {
            DrawSource.Uniforms(p, Paths, DrawKey.Of(7, draw), 2030, replicate * Paths, design, dimension);
        }

        return numbers;
    }
}
