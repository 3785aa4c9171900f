namespace GrowthSim.Language;

/// <summary>A text for people in English and Vietnamese: a name, a unit, a note.</summary>
/// <param name="English">The English text.</param>
/// <param name="Vietnamese">The Vietnamese text; the English one where none was given.</param>
public sealed record LocalizedText(string English, string Vietnamese)
{
    /// <summary>Gets the text that says nothing.</summary>
    public static LocalizedText Empty { get; } = new("", "");

    /// <summary>Gets the Vietnamese text where it is not the English one; else null.</summary>
    internal string? OtherVietnamese => Vietnamese == English ? null : Vietnamese;

    /// <summary>Returns a text that is the same in every language.</summary>
    /// <param name="text">The text.</param>
    public static LocalizedText InAll(string text) => new(text, text);

    /// <summary>Returns the text in a language.</summary>
    /// <param name="language"><c>vi</c> for Vietnamese; anything else is English.</param>
    public string In(string language) => language == "vi" ? Vietnamese : English;
}
