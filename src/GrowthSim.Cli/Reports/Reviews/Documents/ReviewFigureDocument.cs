using GrowthSim.Analysis.Review;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>A figure, and what was expected in its place.</summary>
internal sealed record ReviewFigureDocument(string Variable, string Name, string Unit, string UnitName, int Year, double Value, string Source, string Known, ExpectationDocument WithoutFigures, ExpectationDocument? Ahead)
{
    public static ReviewFigureDocument Of(ReviewedFigure figure, string language) => new(
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
