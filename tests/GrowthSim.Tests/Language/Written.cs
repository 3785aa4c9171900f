using GrowthSim.Language;

namespace GrowthSim.Tests.Language;

/// <summary>Models and scenarios as tests write them. A broken bar (¦) marks where an error is expected, and is taken out before reading.</summary>
internal static class Written
{
    public const string Header = "growthsim: 1\nid: town\nbase_year: 2020\nlast_year: 2025\n";

    public const string Town = Header + """
        parameters:
          trend: normal(3%, 1%)
          spread: 2%
        levers:
          effort: { default: 1, min: 0, max: 3 }
        sectors:
          services: { base: 60, loading: 0.8 }
          industry: { base: 40, loading: 1.2 }
        each_sector:
          shock: normal(0, spread)
          output: { initial: base, equation: prev(output) * exp(trend + effort * 1% + loading * shock) }
        indicators:
          total: sum(each.output)

        """;

    public static ModelText Text(string yaml) => new() { File = "model.yaml", Yaml = yaml };

    public static Checked<ModelDefinition> Read(string yaml) => ModelReader.Read(Text(yaml));

    public static ModelDefinition Model(string yaml) => Read(yaml).OrThrow();

    /// <summary>Reads entries that follow the header.</summary>
    public static ModelDefinition Body(string body) => Model(Header + body);

    public static Variable Variable(this ModelDefinition model, string name) => model.Variables.Single(variable => variable.Name == name);

    /// <summary>Asserts that a model has one error, at the mark.</summary>
    public static ModelError Fails(string marked, string entry, string problem, string remedy) =>
        Fails(marked, text => Read(text).Errors, "model.yaml", entry, problem, remedy);

    /// <summary>Asserts that entries after the header have one error, at the mark.</summary>
    public static ModelError BodyFails(string marked, string entry, string problem, string remedy) => Fails(Header + marked, entry, problem, remedy);

    /// <summary>Asserts that a scenario on <see cref="Town"/> has one error, at the mark.</summary>
    public static ModelError ScenarioFails(string marked, string entry, string problem, string remedy) =>
        Fails(marked, text => ScenarioReader.Read("push.yaml", text, Model(Town)).Errors, "push.yaml", entry, problem, remedy);

    private static ModelError Fails(string marked, Func<string, IReadOnlyList<ModelError>> read, string file, string entry, string problem, string remedy)
    {
        int mark = marked.IndexOf('¦', StringComparison.Ordinal);
        Assert.True(mark >= 0, "The text needs a mark.");
        string before = marked[..mark];
        TextPosition expected = new(file, before.Count(character => character == '\n') + 1, mark - before.LastIndexOf('\n'));
        IReadOnlyList<ModelError> errors = read(marked.Remove(mark, 1));
        Assert.True(errors.Count == 1, "Expected one error, found:\n" + string.Join('\n', errors));
        ModelError error = errors[0];
        Assert.True(expected == error.At, $"Expected at {expected}: {error}");
        Assert.Equal(entry, error.Entry);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
        return error;
    }
}
