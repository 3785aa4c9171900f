using System.Globalization;
using GrowthSim.Language;

namespace GrowthSim.Tests.Language.Checks;

public sealed class CorrelationCheckTests
{
    private const string Draws = "parameters:\n  a: normal(0, 1)\n  b: normal(0, 1) + normal(0, 1)\n  c: 1\ndrivers:\n  d: { initial: normal(0, 1), equation: normal(0, 1) }\n  e: normal(0, 1)\ncorrelations:\n";

    [Theory]
    [InlineData("  - ¦{ between: [a, f], matrix: [[1, 0.5], [0.5, 1]] }", "no draw 'f'", "'a'")]
    [InlineData("  - ¦{ between: [a, c], matrix: [[1, 0.5], [0.5, 1]] }", "'c' has no draw", "")]
    [InlineData("  - ¦{ between: [a, b#3], matrix: [[1, 0.5], [0.5, 1]] }", "no draw 'b#3'", "'b#2'")]
    [InlineData("  - ¦{ between: [a, e], matrix: [[1, 0.5], [0.5, 1]] }", "once per path and draws made each year", "yearly")]
    [InlineData("  - { between: [a, b], matrix: [[1, 0.5], [0.5, 1]] }\n  - ¦{ between: [b, b#2], matrix: [[1, 0.5], [0.5, 1]] }", "'b' stands twice, first in correlations[1]", "one matrix")]
    [InlineData("  - ¦{ between: [a, b], matrix: [[1, 0.5], [0.4, 1]] }", "not symmetric: 'a' and 'b' have 0.5 and 0.4", "same number")]
    [InlineData("  - ¦{ between: [a, b], matrix: [[1, 0.5], [0.5, 2]] }", "diagonal has 2 for 'b'", "is 1")]
    [InlineData("  - ¦{ between: [a, b], matrix: [[1, 1.5], [1.5, 1]] }", "1.5 of 'a' and 'b' is outside -1 to 1", "-1 to 1")]
    [InlineData("  - ¦{ between: [a, b], matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] }", "3 rows for 2 draws", "one column")]
    [InlineData("  - { between: [a, b], matrix: [[1, 0.5], ¦[0.5]] }", "a row of 2 numbers, found a row of 1", "as many numbers")]
    [InlineData("  - { between: ¦[a], matrix: [[1]] }", "two draws or more", "between: [a, b]")]
    [InlineData("  - ¦{ matrix: [[1]] }", "'between' is missing", "between: …")]
    public void Correlation_that_is_wrong_is_an_error(string correlations, string problem, string remedy)
    {
        string entry = correlations.Contains("  - {", StringComparison.Ordinal) && correlations.Contains('\n') ? "correlations[2]" : "correlations[1]";
        Written.BodyFails(Draws + correlations, entry, problem, remedy);
    }

    [Fact]
    public void Draws_of_initial_and_second_draws_can_be_correlated() =>
        Written.Body(Draws + "  - { between: [a, b#2], matrix: [[1, 0.5], [0.5, 1]] }\n  - { between: [d, e, d@initial], matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] }\n");

    [Fact]
    public void Matrix_that_is_not_positive_semidefinite_is_answered_with_a_valid_one()
    {
        const string Three = "parameters:\n  a: normal(0, 1)\n  b: normal(0, 1)\n  c: normal(0, 1)\ncorrelations:\n  - ";
        ModelError error = Written.BodyFails(Three + "¦{ between: [a, b, c], matrix: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]] }", "correlations[1]", "smallest eigenvalue is -0.8", "nearest valid matrix is [[");
        string offered = error.Remedy["The nearest valid matrix is ".Length..^1];
        ModelDefinition mended = Written.Body(Three + "{ between: [a, b, c], matrix: " + offered + " }");
        Assert.Equal(0.5, mended.Correlations[0].Matrix[0][1], 0.01);
    }

    [Fact]
    public void Large_matrix_that_is_not_positive_semidefinite_is_answered_with_a_factor()
    {
        const int Size = 20;
        string names = string.Join(", ", Enumerable.Range(0, Size).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}")));
        string parameters = string.Concat(names.Split(", ").Select(name => $"  {name}: normal(0, 1)\n"));
        string Matrix(double value) => "[" + string.Join(", ", Enumerable.Range(0, Size).Select(i => "[" + string.Join(", ", Enumerable.Range(0, Size).Select(j => (i == j ? 1 : value).ToString(CultureInfo.InvariantCulture))) + "]")) + "]";
        string body = $"parameters:\n{parameters}correlations:\n  - ¦{{ between: [{names}], matrix: {Matrix(-0.5)} }}";
        ModelError error = Written.BodyFails(body, "correlations[1]", "not positive semi-definite", "Multiply all correlations by 0.1");
        double factor = double.Parse(error.Remedy.Split(' ')[4].TrimEnd(','), CultureInfo.InvariantCulture);
        Written.Body($"parameters:\n{parameters}correlations:\n  - {{ between: [{names}], matrix: {Matrix(-0.5 * factor)} }}");
    }
}
