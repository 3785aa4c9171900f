namespace GrowthSim.Language;

/// <summary>One thing wrong in a file of a model, and what would mend it.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Entry">The entry it concerns, such as <c>services.growth</c> or <c>targets.growth_2025</c>; empty for the file as a whole.</param>
/// <param name="Problem">What is wrong, with the value, as a sentence.</param>
/// <param name="Remedy">What would mend it, as a sentence.</param>
public sealed record ModelError(TextPosition At, string Entry, string Problem, string Remedy)
{
    /// <summary>Returns <c>file:line:column: entry: problem remedy</c>.</summary>
    public override string ToString() => Entry.Length == 0 ? $"{At}: {Problem} {Remedy}" : $"{At}: {Entry}: {Problem} {Remedy}";
}
