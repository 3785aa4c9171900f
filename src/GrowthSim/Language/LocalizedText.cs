namespace GrowthSim.Language;

/// <summary>A name in English and Vietnamese.</summary>
/// <param name="English">The English text.</param>
/// <param name="Vietnamese">The Vietnamese text; the English one where none was given.</param>
public sealed record LocalizedText(string English, string Vietnamese)
{
    /// <summary>Returns the text in a language.</summary>
    /// <param name="language"><c>vi</c> for Vietnamese; anything else is English.</param>
    public string In(string language) => language == "vi" ? Vietnamese : English;
}
