using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Tests.Language;

/// <summary>Units, groups, notes, quotes and citations are one text or one in each language; the English one is what counts.</summary>
public sealed class TextInLanguagesTests
{
    private const string Town = Written.Header + """
        sources:
          S1: { en: Yearbook, vi: Niên giám }
          S2: Plan
        parameters:
          trend: { equation: 3%, unit: a year, source: S1, note: { en: ten years, vi: mười năm } }
        levers:
          effort: { default: 0, unit: { vi: tỷ đồng } }
        indicators:
          total: { initial: 60, equation: prev(total) * (1 + trend), unit: { en: bn VND, vi: tỷ đồng } }
        targets:
          wealth: { group: { en: undated, vi: không nêu thời hạn }, quote: { en: More, vi: Nhiều hơn }, measure: "at(total, 2025)", above: 65, unit: { en: bn VND, vi: tỷ đồng } }
          calm: { group: 2025, qualitative: true, note: { en: nothing is measured, vi: không có gì được đo } }

        """;

    [Fact]
    public void Texts_are_read_in_both_languages()
    {
        ModelDefinition model = Written.Model(Town);

        Assert.Equal(new LocalizedText("Yearbook", "Niên giám"), model.Citations["S1"]);
        Assert.Equal(("Yearbook", "Plan"), (model.Sources["S1"], model.Sources["S2"]));
        Assert.Equal(new LocalizedText("a year", "mỗi năm"), model.Variable("trend").UnitName);
        Assert.Equal(("ten years", "mười năm"), (model.Variable("trend").Note, model.Variable("trend").NoteText!.Vietnamese));
        Assert.Equal("tỷ đồng", model.Variable("effort").Unit);
        Assert.Equal(("bn VND", "tỷ đồng"), (model.Variable("total").Unit, model.Variable("total").UnitName.Vietnamese));
        Assert.Equal(("undated", "không nêu thời hạn"), (model.Targets[0].Group, model.Targets[0].GroupName.Vietnamese));
        Assert.Equal(("More", "Nhiều hơn"), (model.Targets[0].Quote, model.Targets[0].QuoteText.Vietnamese));
    }

    [Fact]
    public void Documents_keep_the_English_text_and_say_the_other_beside_it()
    {
        RunOutcome outcome = TestPlan.Run(Town, 100);
        RunDocument document = RunDocument.Of(outcome, "vi");

        Assert.Equal(("bn VND", "tỷ đồng"), (document.Targets[0].Unit, document.Targets[0].UnitName!.Text.English));
        Assert.Equal(("undated", "không nêu thời hạn"), (document.Targets[0].Group, document.Targets[0].GroupName!.Text.English));
        Assert.Equal(("nothing is measured", "không có gì được đo"), (document.NotScored[0].Why, document.NotScored[0].WhyText!.Text.English));
        Assert.Equal("tỷ đồng", document.Projections["total"].UnitName!.Text.English);
        RunOutcome back = RunDocument.Of(outcome, RunDocument.AllLanguages).ToOutcome();
        Assert.Equal(outcome.Targets[0].UnitName, back.Targets[0].UnitName);
        Assert.Equal(outcome.NotScored[0].WhyText, back.NotScored[0].WhyText);
    }
}
