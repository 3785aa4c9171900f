using GrowthSim.Language;
using GrowthSim.Language.Messages;

namespace GrowthSim.Tests.Language.Messages;

public sealed class MessageTests
{
    [Fact]
    public void Values_and_parts_stand_in_both_languages()
    {
        Message part = "a list";

        Message message = $"Expected a row of {2} numbers, found {part}.";

        Assert.Equal(new LocalizedText("Expected a row of 2 numbers, found a list.", "Cần một hàng gồm 2 số, nhưng gặp một danh sách."), message.Text);
    }

    [Fact]
    public void Sentence_has_a_capital_in_both_languages()
    {
        Message part = $"the value {0.5:R} stands twice.";

        Assert.Equal(new LocalizedText("The value 0.5 stands twice.", "Giá trị 0.5 xuất hiện hai lần."), part.Sentence.Text);
    }

    [Fact]
    public void Without_a_translation_it_is_English()
    {
        Message message = $"Nobody translates {"this"}.";

        Assert.Equal("Nobody translates this.", message.Text.Vietnamese);
        Assert.Equal("{1}", Message.Verbatim("{1}").Text.Vietnamese);
    }

    [Fact]
    public void Values_are_not_taken_for_places()
    {
        Message message = $"'{"{1}"}' has no argument {"'{0}'"}.";

        Assert.Equal("'{1}' không có đối số '{0}'.", message.Text.Vietnamese);
    }

    [Fact]
    public void Errors_are_the_same_where_their_English_is()
    {
        TextPosition at = new("model.yaml", 1, 2);
        ModelError bilingual = ModelError.Of(at, "a", (Message)"Write a value.", "Write a value.");
        ModelError english = new(at, "a", "Write a value.", "Write a value.");

        Assert.Equal(english, bilingual);
        Assert.Equal(english.GetHashCode(), bilingual.GetHashCode());
        Assert.Equal("model.yaml:1:2: a: Hãy viết một giá trị. Hãy viết một giá trị.", bilingual.In("vi"));
        Assert.Equal("model.yaml:1:2: a: Write a value. Write a value.", english.In("vi"));
        Assert.Equal(english.ToString(), bilingual.In("en"));
    }

    [Fact]
    public void Catalogue_reads_what_editors_of_translations_write()
    {
        string[] lines = ["# comment", "#, fuzzy", "msgid \"\"", "msgstr \"Language: vi\\n\"", "", "msgid \"\"", "\"a \\\"b\\\" \"", "\"c\"", "msgstr \"\"", "\"x\\\\\"", "\"y\"", "", "msgid \"open\"", "msgstr \"\""];

        KeyValuePair<string, string> only = Assert.Single(Catalogue.Read(lines));

        Assert.Equal(KeyValuePair.Create("a \"b\" c", @"x\y"), only);
    }
}
