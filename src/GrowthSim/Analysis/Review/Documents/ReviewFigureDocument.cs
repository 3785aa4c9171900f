namespace GrowthSim.Analysis.Review.Documents;

/// <summary>A figure, and what was expected in its place.</summary>
/// <param name="Variable">The variable's full name.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UnitName">The unit for people.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">Its source.</param>
/// <param name="Known">The day from which it is known.</param>
/// <param name="WithoutFigures">What was expected of it without any figure.</param>
/// <param name="Ahead">What was expected given those before it; null where that was not run.</param>
public sealed record ReviewFigureDocument(string Variable, string Name, string Unit, string UnitName, int Year, double Value, string Source, string Known, ExpectationDocument WithoutFigures, ExpectationDocument? Ahead)
{
    internal static ReviewFigureDocument Of(ReviewedFigure figure, string language) => new(
        figure.Figure.Variable,
        figure.Title.In(language),
        figure.Unit,
        figure.UnitName.In(language),
        figure.Figure.Year,
        figure.Figure.Value,
        figure.Figure.Source,
        ReviewStepDocument.Day(figure.Figure.Known),
        ExpectationDocument.Of(figure.Without),
        figure.Ahead is Expectation ahead ? ExpectationDocument.Of(ahead) : null);
}
