using GrowthSim.Analysis.Audit;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Tests.Models;

namespace GrowthSim.Tests.Analysis.Audit;

/// <summary>The packs of the checkout are audited as they stand.</summary>
public sealed class AuditPackTests
{
    [Theory]
    [InlineData("bac-giang")]
    [InlineData("eu-2020")]
    [InlineData("example-city")]
    [InlineData("vietnam-2021-2025")]
    public void A_pack_is_audited(string pack)
    {
        AuditOutcome audit = Of(pack, 4_096);

        Assert.Empty(audit.Warnings);
        Assert.All(audit.Targets, target => Assert.True(target.Probability.IsKnown));
        Assert.DoesNotContain(audit.Conflicts, conflict => conflict is { Kind: not ConflictKind.OutOfReach, Basis: RangeBasis.Anything, Reading: TargetReading.AsScored });
        Assert.All(audit.Conflicts, conflict => Assert.True(conflict.Kind == ConflictKind.OutOfReach || conflict.Targets.Length > 1));
    }

    [Fact]
    public void The_services_of_Bac_Giang_agree_on_a_base_of_exactly_ten_thousand()
    {
        AuditOutcome audit = Of("bac-giang", 0);
        TargetConflict edge = Assert.Single(audit.Conflicts);

        Assert.Equal((ConflictKind.KnifeEdge, "service_output", 2020), (edge.Kind, edge.Variable, edge.Year));
        Assert.Equal(new ValueBounds(10_000, 10_000), edge.Left);
        Assert.Equal<string>(["service_multiple_2025"], edge.Strict);
        Assert.Equal<string>(["general_plan_before_2025"], audit.Implications.Single(implication => implication.Target == "general_plan_2025").By);
        Assert.Equal(11, audit.Unseen.Count(unseen => unseen.Kind == VariableKind.Parameter));
    }

    [Fact]
    public void With_its_figures_it_is_audited_too()
    {
        AuditOutcome audit = Of("bac-giang", 4_096, 2023);

        Assert.Equal(2023, audit.AsOf!.Value.Year);
        Assert.True(audit.Run!.Conditioning!.EffectivePaths < 4_096);
        Assert.DoesNotContain(audit.Implications, implication => implication.Target == "general_plan_2025");
    }

    private static AuditOutcome Of(string pack, long paths, AsOf? asOf = null)
    {
        ModelText text = ModelFolder.Read(ModelPacks.Folder(pack)).OrThrow();
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = new() { Id = "as-it-stands", Model = model.Id, Title = model.Title };
        return new ModelAudit(model, scenario, text.Revision, new RunSettings { AsOf = asOf }).Audit(paths, 2, 0.95, CancellationToken.None);
    }
}
