using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>One thing wrong in a file of a model, and what would mend it; in English, and in Vietnamese for those who ask. The English text decides whether two are the same.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Entry">The entry it concerns, such as <c>services.growth</c> or <c>targets.growth_2025</c>; empty for the file as a whole.</param>
/// <param name="Problem">What is wrong, with the value, as a sentence.</param>
/// <param name="Remedy">What would mend it, as a sentence.</param>
public sealed record ModelError(TextPosition At, string Entry, string Problem, string Remedy)
{
    private string? _vietnameseProblem;
    private string? _vietnameseRemedy;

    /// <summary>Returns an error in both languages.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="entry">The entry it concerns; empty for the file as a whole.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What would mend it.</param>
    public static ModelError Of(TextPosition at, string entry, LocalizedText problem, LocalizedText remedy)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(remedy);
        return new ModelError(at, entry, problem.English, remedy.English) { _vietnameseProblem = problem.Vietnamese, _vietnameseRemedy = remedy.Vietnamese };
    }

    internal static ModelError Of(TextPosition at, string entry, Message problem, Message remedy) => Of(at, entry, problem.Text, remedy.Text);

    /// <summary>Returns what is wrong in a language.</summary>
    /// <param name="language"><c>vi</c> for Vietnamese; anything else is English.</param>
    public string ProblemIn(string language) => language == "vi" ? _vietnameseProblem ?? Problem : Problem;

    /// <summary>Returns what would mend it in a language.</summary>
    /// <param name="language"><c>vi</c> for Vietnamese; anything else is English.</param>
    public string RemedyIn(string language) => language == "vi" ? _vietnameseRemedy ?? Remedy : Remedy;

    /// <summary>Returns whether another error says the same of the same place.</summary>
    public bool Equals(ModelError? other) => other is not null && (At, Entry, Problem, Remedy) == (other.At, other.Entry, other.Problem, other.Remedy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(At, Entry, Problem, Remedy);

    /// <summary>Returns <c>file:line:column: entry: problem remedy</c> in a language.</summary>
    /// <param name="language"><c>vi</c> for Vietnamese; anything else is English.</param>
    public string In(string language) => Entry.Length == 0 ? $"{At}: {ProblemIn(language)} {RemedyIn(language)}" : $"{At}: {Entry}: {ProblemIn(language)} {RemedyIn(language)}";

    /// <summary>Returns <c>file:line:column: entry: problem remedy</c>.</summary>
    public override string ToString() => In("en");
}
