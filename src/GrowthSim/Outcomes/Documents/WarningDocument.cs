namespace GrowthSim.Outcomes.Documents;

/// <summary>Something that a reader of a run should know before using its numbers.</summary>
/// <param name="Series">The variable or the target that it is about; empty for the run as a whole.</param>
/// <param name="Message">What it is, as a sentence that names the series.</param>
public sealed record WarningDocument(string Series, DocumentText Message)
{
    internal static WarningDocument Of(OutcomeWarning warning, string language) => new(warning.Series, DocumentText.Of(warning.Message, language));
}
