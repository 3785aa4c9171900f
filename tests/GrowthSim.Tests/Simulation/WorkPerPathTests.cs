using System.Globalization;
using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using GrowthSim.Tests.Models;

namespace GrowthSim.Tests.Simulation;

/// <summary>Guards speed by what can be counted: allocated bytes, instructions, memory. None of it depends on the machine or on what else it does; times are in benchmarks/results.</summary>
[Trait("Length", "Long")]
public sealed class WorkPerPathTests
{
    public static TheoryData<SamplingDesign, bool> Kernels
    {
        get
        {
            TheoryData<SamplingDesign, bool> kernels = [];
            foreach (SamplingDesign design in Enum.GetValues<SamplingDesign>())
            {
                kernels.Add(design, false);
                kernels.Add(design, true);
            }

            return kernels;
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Block_allocates_nothing_once_its_result_was_given_back(SamplingDesign design, bool fused)
    {
        const int Paths = 4_096;
        RunPlan plan = BacGiang(design);
        if (fused)
        {
            _ = plan.Kernel.Fused.Compiled;
        }

        using Simulator simulator = new(PreparedPlan.Create(plan));
        for (int block = 0; block < 4; block++)
        {
            simulator.Simulate(block, Paths, YieldPoint.None).Return();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int block = 4; block < 8; block++)
        {
            simulator.Simulate(block, Paths, YieldPoint.None).Return();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(fused, plan.Kernel.Fused.Ready is not null);
    }

    /// <summary>The numbers are those of the pack as it is, with a reserve of some percent for small changes of it.</summary>
    [Theory]
    [InlineData("random numbers", 560)]
    [InlineData("instructions of the plain tape", 5_750)]
    [InlineData("instructions of the tape with fused loops", 1_060)]
    [InlineData("bytes of a tile, plain", 360_000)]
    [InlineData("bytes of a tile, fused", 460_000)]
    [InlineData("quantile cells", 330_000)]
    public void Work_of_bac_giang_stays_within_its_bound(string what, int bound)
    {
        RunPlan plan = BacGiang(SamplingDesign.Plain);
        Tape plain = plan.Kernel.Tape;
        int work = what switch
        {
            "random numbers" => plain.Instructions.Count(instruction => instruction.Operation.IsDraw),
            "instructions of the plain tape" => plain.Instructions.Length,
            "instructions of the tape with fused loops" => plan.Kernel.Fused.Compiled.Instructions.Length,
            "bytes of a tile, plain" => plain.Doubles * sizeof(double),
            "bytes of a tile, fused" => plan.Kernel.Fused.Compiled.Doubles * sizeof(double),
            _ => BlockResult.Empty(PreparedPlan.Create(plan)).Cells.Cells.Length,
        };

        Assert.True(
            work <= bound,
            $"The work of models/bac-giang has grown: {work} {what}, and the bound is {bound}. If the model asks for more, renew the bound here and say in the commit what it is for; if not, the compiler has become worse.");
    }

    [Fact]
    public void Twice_the_years_are_twice_the_instructions_in_the_same_memory()
    {
        Tape some = City(sectors: 10, years: 20).Kernel.Tape;
        Tape more = City(sectors: 10, years: 40).Kernel.Tape;

        Assert.InRange((double)more.Instructions.Length / some.Instructions.Length, 1.9, 2.05);
        Assert.InRange((double)more.Doubles / some.Doubles, 0.9, 1.1);
    }

    [Fact]
    public void Ten_times_the_sectors_are_ten_times_the_instructions()
    {
        Tape some = City(sectors: 10, years: 20).Kernel.Tape;
        Tape more = City(sectors: 100, years: 20).Kernel.Tape;

        Assert.InRange((double)more.Instructions.Length / some.Instructions.Length, 9, 10.1);
        Assert.InRange((double)more.Doubles / some.Doubles, 5, 10.5);
    }

    [Fact]
    public void Ten_times_the_sectors_are_as_well_fused()
    {
        Assert.InRange(PerPlain(City(sectors: 100, years: 20)) / PerPlain(City(sectors: 10, years: 20)), 0.5, 1.1);

        static double PerPlain(RunPlan plan) => (double)plan.Kernel.Fused.Compiled.Instructions.Length / plan.Kernel.Tape.Instructions.Length;
    }

    private static RunPlan BacGiang(SamplingDesign design)
    {
        ModelText text = ModelFolder.Read(ModelPacks.Folder("bac-giang")).OrThrow();
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario baseline = ScenarioReader.Read("baseline.yaml", text.Scenarios["baseline"], model).OrThrow();
        return RunPlan.Create(model, baseline, new RunSettings { Design = design }, text.Revision).OrThrow();
    }

    private static RunPlan City(int sectors, int years)
    {
        StringBuilder yaml = new();
        yaml.Append(CultureInfo.InvariantCulture, $"growthsim: 1\nid: test\nname: Test\nbase_year: 2020\nlast_year: {2020 + years}\n");
        yaml.Append("drivers:\n  cycle: { initial: 0, equation: 0.4 * prev(cycle) + normal(0, 1%) }\nsectors:\n");
        for (int sector = 1; sector <= sectors; sector++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  sector_{sector}: {{ loading: {sector % 7} }}\n");
        }

        yaml.Append("each_sector:\n");
        yaml.Append("  growth: { initial: 0, equation: 0.5 * prev(growth) + loading * cycle + normal(2%, 1%) }\n");
        yaml.Append("  output: { initial: 100, equation: prev(output) * exp(growth) }\n");
        yaml.Append("  jobs: { initial: 10, equation: \"prev(jobs) * (1 + clamp(growth, -5%, 5%))\" }\n");
        yaml.Append("targets:\n");
        yaml.Append(CultureInfo.InvariantCulture, $"  output: {{ measure: \"at(sector_1.output, {2020 + years})\", above: 120 }}\n");
        return TestPlan.Of(yaml.ToString());
    }
}
