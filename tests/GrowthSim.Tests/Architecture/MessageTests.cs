using GrowthSim.Language.Messages;

namespace GrowthSim.Tests.Architecture;

/// <summary>Every message of the core exists in Vietnamese.</summary>
[Trait("Length", "Long")]
public sealed class MessageTests
{
    [Fact]
    public void Messages_are_made_of_texts_in_the_source() => Assert.Empty(MessageSources.All.Others);

    [Fact]
    public void Messages_have_a_translation() =>
        Assert.Equal([], MessageSources.All.Templates.Where(template => IsInWords(template) && !Catalogue.Vietnamese.ContainsKey(template)));

    [Fact]
    public void Translations_have_a_message() => Assert.Equal([], Catalogue.Vietnamese.Keys.Order(StringComparer.Ordinal).Except(MessageSources.All.Templates));

    [Fact]
    public void Translations_have_the_values_of_their_message() =>
        Assert.Equal([], Catalogue.Vietnamese.Where(entry => !Placeholders.In(entry.Key).SequenceEqual(Placeholders.In(entry.Value))).Select(entry => entry.Key));

    private static bool IsInWords(string template) => template.Replace("{0}", "").Any(char.IsLetter);
}
