using System.Collections.Immutable;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>Collects errors: each once, at most <see cref="ModelLimits.Errors"/> of them.</summary>
/// <param name="yieldPoint">What the work passes that finds the errors; null for none.</param>
internal sealed class ErrorList(YieldPoint? yieldPoint = null)
{
    private const int Suggestions = 200;

    private readonly List<ModelError> _errors = [];
    private readonly HashSet<(TextPosition At, string Problem)> _seen = [];
    private int _unlisted;
    private int _suggestions;

    /// <summary>Gets the point that reading and checking pass: who takes errors is with them everywhere.</summary>
    public YieldPoint YieldPoint { get; } = yieldPoint ?? YieldPoint.None;

    /// <summary>Gets whether there is an error.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>Gets how many errors there are.</summary>
    public int Count => _errors.Count;

    /// <summary>Adds an error, if it was not added before: an equation of <c>each_sector</c> is checked once per sector.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="entry">The entry; empty for the file as a whole.</param>
    /// <param name="problem">What is wrong, as a sentence.</param>
    /// <param name="remedy">What would mend it, as a sentence.</param>
    public void Add(TextPosition at, string entry, Message problem, Message remedy)
    {
        if (IsNew(at, problem.ToString()))
        {
            _errors.Add(ModelError.Of(at, entry, problem, remedy));
        }
    }

    /// <summary>Returns a remedy that offers the nearest name, or another remedy where none is near. In a text full of unknown names the search would take long: it ends after some.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <param name="otherwise">The other remedy.</param>
    public Message Remedy(string written, IEnumerable<string> candidates, Message otherwise) =>
        _suggestions++ < Suggestions && Spelling.Nearest(written, candidates) is string nearest ? $"Did you mean '{nearest}'?" : otherwise;

    /// <summary>Adds errors that were collected elsewhere.</summary>
    public void Add(IEnumerable<ModelError> errors)
    {
        foreach (ModelError error in errors)
        {
            if (IsNew(error.At, error.Problem))
            {
                _errors.Add(error);
            }
        }
    }

    /// <summary>Returns all errors, those of one file first, in the order of the lines.</summary>
    /// <param name="file">The file whose errors stand first.</param>
    public ImmutableArray<ModelError> InOrder(string file)
    {
        IEnumerable<ModelError> ordered = _errors
            .OrderBy(error => error.At.File == file ? 0 : 1)
            .ThenBy(error => error.At.File, StringComparer.Ordinal)
            .ThenBy(error => error.At.Line)
            .ThenBy(error => error.At.Column);
        return _unlisted == 0
            ? [.. ordered]
            : [.. ordered, ModelError.Of(new TextPosition(file, 1, 1), "", $"There are {_unlisted} further errors.", "Mend those above first.")];
    }

    private bool IsNew(TextPosition at, string problem)
    {
        if (_errors.Count < ModelLimits.Errors)
        {
            return _seen.Add((at, problem));
        }

        _unlisted++;
        return false;
    }
}
