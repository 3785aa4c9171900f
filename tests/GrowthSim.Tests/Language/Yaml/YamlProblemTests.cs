using GrowthSim.Language;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Tests.Language.Yaml;

public sealed class YamlProblemTests
{
    [Theory]
    [InlineData("id: town\nparameters:\n  a: 1\n¦\tb: 2\n", "A tab", "spaces")]
    [InlineData("id: town\nparameters:\n¦\ta: 1\n", "A tab", "spaces")]
    [InlineData("id: town\nparameters:\n  a: 1\n ¦\tb: 2\n", "A tab", "spaces")]
    [InlineData("id: town\nlevers:\n  effort: ¦{ default: 1, min: 0\n  other: { default: 1 }\n", "A brace '{' opens here", "closing '}'")]
    [InlineData("id: town\nlevers:\n  effort: ¦{ default: 1, min: 0\n", "A brace '{' opens here", "closing '}'")]
    [InlineData("id: town\ntargets:\n  a: { measure: x, between: ¦[1, 2 }\n  b: { measure: x }\n", "A bracket '[' opens here", "closing ']'")]
    [InlineData("name: \"town\nid: a\n", "in quotes", "closing quotation mark")]
    [InlineData("name: 'it'¦s'\n", "in quotes", "quotes")]
    [InlineData("name: ¦\"a\\q\"\n", "After '\\'", "'\\\\'")]
    [InlineData("a: b: c\n", "A second ':'", "quotes")]
    [InlineData("id: `a`\n", "cannot begin", "quotes")]
    [InlineData("a: 1\n  b: 2\n", "A second ':'", "quotes")]
    [InlineData("a:\n  - 1\n  b: 2\n", "A list goes on", "'- '")]
    [InlineData("a: 1\nb\n", "a ':' is missing", "quotes")]
    [InlineData("a: &x &y 1\n", "&", "")]
    [InlineData("name: ¦\"town", "none closes it", "closing quotation mark")]
    [InlineData("%YAML 9.9.9\n---\na: 1\n", "", "")]
    [InlineData("a: |x\n  text\n", "After '|'", "lines below")]
    [InlineData("a: [1, 2]#c\n", "comment", "space before '#'")]
    [InlineData("a: \"x\" y\n", "", "quotes")]
    [InlineData("? [a]\n: 1\n", "A key must be a name", "")]
    [InlineData("a: }\n", "", "")]
    [InlineData("{a: 1}}\n", "", "")]
    [InlineData("a: *\n", "", "")]
    [InlineData("a: !<\n", "", "")]
    public void Read_says_in_our_words_what_is_no_yaml(string marked, string problem, string remedy)
    {
        ErrorList errors = new();
        int mark = marked.IndexOf('¦', StringComparison.Ordinal);
        YamlTree.Read(marked.Replace("¦", "", StringComparison.Ordinal), new TextPosition("model.yaml", 1, 1), errors);

        ModelError error = Assert.Single(errors.InOrder("model.yaml"));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("While", error.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Operation is not valid", error.Problem, StringComparison.Ordinal);
        if (mark >= 0)
        {
            string before = marked[..mark];
            Assert.True(new TextPosition("model.yaml", before.Count(character => character == '\n') + 1, mark - before.LastIndexOf('\n')) == error.At, $"{error}");
        }
    }

    [Fact]
    public void Read_knows_every_sentence_of_the_parser()
    {
        // The exceptions of the parser that tell what is wrong with a text, as they stand in its assembly: none may reach a user as it is.
        byte[] assembly = File.ReadAllBytes(typeof(YamlDotNet.Core.Parser).Assembly.Location);
        string[] sentences =
        [
            .. new[] { 0, 1 }
                .SelectMany(offset => System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Unicode.GetString(assembly.AsSpan(offset)), @"While (parsing|scanning) [ -~]+?\."))
                .Select(match => match.Value)
                .Distinct(),
        ];
        Assert.InRange(sentences.Length, 40, 200);
        SourcePlace start = new("a: 1\n", 0, new TextPosition("model.yaml", 1, 1));
        foreach (string sentence in sentences)
        {
            YamlProblem found = YamlProblem.Of(new YamlDotNet.Core.YamlException(YamlDotNet.Core.Mark.Empty, YamlDotNet.Core.Mark.Empty, sentence), start, start);
            Assert.False(found.Problem.ToString().Contains("just before it is not valid YAML", StringComparison.Ordinal), sentence);
        }
    }

    [Fact]
    public void Read_takes_an_alias_of_a_scalar_for_its_text()
    {
        ModelDefinition model = Written.Body("""
            parameters:
              trend: &growth normal(3%, 1%)
              other: *growth
              quoted: &note "2 * trend"
              again: *note
              &key shared: 5
            indicators:
              x: { equation: trend, unit: &unit bn VND }
              y: { equation: *note, unit: *unit }

            """);

        Assert.Equal("normal(3%, 1%)", model.Variable("other").Text);
        Assert.Equal("2 * trend", model.Variable("again").Text);
        Assert.Equal("bn VND", model.Variable("y").Unit);
        Written.BodyFails("parameters:\n  trend: &growth 2 * ¦missing\n  a: 1\n", "trend", "There is no name 'missing'", "Define");
    }
}
