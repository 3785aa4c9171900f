using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>Something that a reader of a run should know before using its numbers.</summary>
/// <param name="Series">The variable or the target that it is about; empty for the run as a whole.</param>
/// <param name="Message">What it is, as a sentence that names the series.</param>
public sealed record OutcomeWarning(string Series, LocalizedText Message);
