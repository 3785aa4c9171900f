using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Reviews;

/// <summary>What figures are called: by the name that people know, or by the variable's own where two share that name.</summary>
internal sealed class FigureNames
{
    /// <summary>The most figures of a step that are named.</summary>
    private const int MaxNamed = 2;

    private readonly Dictionary<string, (string Name, string Unit)> _variables;
    private readonly HashSet<Observation> _revised;
    private readonly Locale _locale;

    public FigureNames(ReviewOutcome review, Locale locale)
    {
        ReviewedFigure[] variables = [.. review.Figures.DistinctBy(figure => figure.Figure.Variable)];
        HashSet<string> shared = [.. variables.GroupBy(figure => figure.Title.In(locale.Code)).Where(figures => figures.Count() > 1).Select(figures => figures.Key)];
        _revised = [.. review.Steps.SelectMany(step => step.Figures).GroupBy(figure => (figure.Variable, figure.Year)).SelectMany(vintages => vintages.Skip(1))];
        _locale = locale;
        _variables = variables.ToDictionary(
            figure => figure.Figure.Variable,
            figure => (shared.Contains(figure.Title.In(locale.Code)) ? figure.Figure.Variable : figure.Title.In(locale.Code), figure.Unit));
    }

    public string Of(Observation figure) => Of(figure.Variable, figure.Year);

    public string Of(string variable, int year) => _locale.Say(ReviewWords.FigureIn, _variables.TryGetValue(variable, out (string Name, string Unit) known) ? known.Name : variable, year);

    /// <summary>Returns the unit of a variable that has figures.</summary>
    public string UnitOf(string variable) => _variables.TryGetValue(variable, out (string Name, string Unit) known) ? known.Unit : "";

    /// <summary>Returns the figures of a step, in few words: by name, or how many they are and from when they are known.</summary>
    public string Of(ReviewStep step)
    {
        ImmutableArray<Observation> figures = step.Figures;
        return figures.Length > MaxNamed
            ? _locale.Say(figures[0].Known == step.Known ? ReviewWords.FiguresOf : ReviewWords.FiguresTo, _locale.Count(figures.Length), new AsOf(step.Known).In(_locale.Code))
            : string.Join(", ", figures.Select(figure => _revised.Contains(figure) ? _locale.Say(ReviewWords.Revised, Of(figure)) : Of(figure)));
    }
}
