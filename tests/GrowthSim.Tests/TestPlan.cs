using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Tests;

/// <summary>Plans and runs of small models written in the tests.</summary>
internal static class TestPlan
{
    /// <summary>A nightly run may shift all seeds.</summary>
    public static ulong Seed { get; } = 1 + ulong.Parse(Environment.GetEnvironmentVariable("GROWTHSIM_SEED") ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    public static RunPlan Of(string yaml, ulong? seed = null, SamplingDesign design = SamplingDesign.Plain, AsOf? asOf = null, Scenario? scenario = null) =>
        Of(yaml, new RunSettings { Seed = seed ?? Seed, Design = design, AsOf = asOf }, scenario).OrThrow();

    public static Checked<RunPlan> Of(string yaml, RunSettings settings, Scenario? scenario = null)
    {
        ModelText text = new() { File = "test.yaml", Yaml = yaml };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        scenario ??= new Scenario { Id = "as-it-stands", Model = model.Id, Title = new LocalizedText("As it stands", "Như hiện tại") };
        return RunPlan.Create(model, scenario, settings, text.Revision);
    }

    public static RunOutcome Run(string yaml, long paths, ulong? seed = null, SamplingDesign design = SamplingDesign.Plain, int threads = 2)
    {
        RunPlan plan = Of(yaml, seed, design);
        return RunOutcome.From(LocalRunner.Run(plan, paths, threads, CancellationToken.None), 0.95, partial: false);
    }

    public static ProjectionYear Year(this RunOutcome outcome, string variable, int year) =>
        outcome.Projection(variable).Year(year);

    /// <summary>A model over 2020-2030 around the given sections.</summary>
    public static string Model(string sections) => "growthsim: 1\nid: test\nname: Test\nbase_year: 2020\nlast_year: 2030\n" + sections;
}
