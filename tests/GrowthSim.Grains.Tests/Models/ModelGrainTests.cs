using GrowthSim.Language;

namespace GrowthSim.Grains.Tests.Models;

public sealed class ModelGrainTests
{
    [Fact]
    public async Task Import_of_the_revision_on_record_changes_nothing()
    {
        await using City city = await City.Start();
        IModelGrain model = city.Grains.GetGrain<IModelGrain>(SmallCity.Id);

        ModelReceipt first = await model.Import(SmallCity.Text);
        ModelReceipt second = await model.Import(SmallCity.Text);

        Assert.True(first is { Accepted: true, Changed: true }, string.Join('\n', first.Errors));
        Assert.True(second is { Accepted: true, Changed: false });
        Assert.Equal(SmallCity.Text.Revision, Assert.Single(await model.Revisions()).Revision);
    }

    [Fact]
    public async Task Import_of_a_broken_model_is_refused_with_its_errors_and_the_old_one_stays()
    {
        await using City city = await City.StartWithModel();
        IModelGrain model = city.Grains.GetGrain<IModelGrain>(SmallCity.Id);
        ModelText broken = SmallCity.Text with { Yaml = SmallCity.Text.Yaml.Replace("exp(growth)", "exp(grwth)", StringComparison.Ordinal) };

        ModelReceipt refused = await model.Import(broken);

        Assert.False(refused.Accepted);
        Assert.Contains(refused.Errors, error => error.Problem.Contains("grwth", StringComparison.Ordinal));
        Assert.Equal(SmallCity.Text.Yaml, (await model.Text()).Yaml);
    }

    [Fact]
    public async Task Import_under_another_name_is_refused()
    {
        await using City city = await City.Start();

        ModelReceipt refused = await city.Grains.GetGrain<IModelGrain>("elsewhere").Import(SmallCity.Text);

        Assert.Equal("id", Assert.Single(refused.Errors).Entry);
    }

    [Fact]
    public async Task Catalogue_lists_what_the_model_holds()
    {
        await using City city = await City.StartWithModel();

        ModelCatalogue catalogue = await city.Grains.GetGrain<IModelGrain>(SmallCity.Id).Catalogue();

        Assert.Equal(["services", "industry"], catalogue.Sectors.Select(sector => sector.Id));
        Assert.Equal(["value_added", "services_share"], catalogue.Indicators.Select(indicator => indicator.Id));
        Assert.Equal(["growth", "services"], catalogue.Targets.Select(target => target.Id));
        Assert.Equal(["baseline", "push"], catalogue.Scenarios.Select(scenario => scenario.Id));
        Assert.Equal(new LocalizedText("Push", "Ưu tiên"), catalogue.Scenarios[1].Title);
        Assert.Equal((2020, 2026), (catalogue.BaseYear, catalogue.LastYear));
    }
}
