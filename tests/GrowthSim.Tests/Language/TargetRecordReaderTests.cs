using GrowthSim.Language;

namespace GrowthSim.Tests.Language;

public sealed class TargetRecordReaderTests
{
    private static readonly ModelDefinition Model = ModelReader.Read(new ModelText
    {
        File = "test.yaml",
        Yaml = TestPlan.Model("indicators:\n  x: { initial: 1, equation: \"prev(x) + normal(0, 1)\" }\ntargets:\n  high: { measure: \"at(x, 2025)\", above: 2 }\n  low: { measure: \"at(x, 2025)\", below: 0 }\n  safe: { qualitative: true }\n"),
    }).OrThrow();

    [Fact]
    public void Read_has_outcomes_in_words_and_digits_with_their_sources()
    {
        IReadOnlyList<TargetRecord> records = Read("target,outcome,source\nhigh,met,\"Report, page 3\"\nlow,0,\n").OrThrow();

        Assert.Equal([("high", true, "Report, page 3", 2), ("low", false, "", 3)], records.Select(record => (record.Target, record.Met, record.Source, record.At.Line)));
        Assert.True(Assert.Single(Read("\uFEFFoutcome,target\n1,low\n").OrThrow()).Met);
        Assert.False(Assert.Single(Read("target,outcome\nhigh,not met\n").OrThrow()).Met);
    }

    [Theory]
    [InlineData("", 1, 1, "no header")]
    [InlineData("target,result\n", 1, 8, "no column 'result'")]
    [InlineData("target,source\n", 1, 1, "The column 'outcome' is missing.")]
    [InlineData("target,outcome\nhihg,met\n", 2, 1, "There is no target 'hihg'. Did you mean 'high'?")]
    [InlineData("target,outcome\nhigh,met\nlow,maybe\n", 3, 5, "Expected an outcome, found 'maybe'.")]
    [InlineData("target,outcome\nhigh,met\nhigh,met\n", 3, 1, "stands twice, first in line 2")]
    [InlineData("target,outcome\nsafe,met\n", 2, 1, "has no measure")]
    [InlineData("target,outcome\nhigh\n", 2, 1, "has 1 fields")]
    [InlineData("target,outcome\nhigh,\"met\"x\n", 2, 1, "quotation mark")]
    public void Read_says_where_it_is_malformed(string csv, int line, int column, string problem)
    {
        Checked<IReadOnlyList<TargetRecord>> read = Read(csv);

        ModelError error = Assert.Single(read.Errors);
        Assert.Null(read.Value);
        Assert.Equal(new TextPosition("outcomes.csv", line, column), error.At);
        Assert.Contains(problem, error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(error.In("en"), error.In("vi"));
    }

    [Fact]
    public void Read_has_every_error_at_once() => Assert.Equal(2, Read("target,outcome\nhigh,perhaps\nother,1\nlow,1\n").Errors.Length);

    private static Checked<IReadOnlyList<TargetRecord>> Read(string csv) => TargetRecordReader.Read("outcomes.csv", csv, Model);
}
