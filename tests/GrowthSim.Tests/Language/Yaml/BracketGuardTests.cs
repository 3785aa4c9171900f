using CsCheck;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Tests.Language.Yaml;

public sealed class BracketGuardTests
{
    [Theory]
    [InlineData("a: f(x: 1, y: 2), b", "a: f(x_ 1_ y_ 2), b")]
    [InlineData("a: (x, (y, z), {1: 2})", "a: (x_ (y_ z)_ _1_ 2_)")]
    [InlineData("a: (x, y", "a: (x, y")]
    [InlineData("a: x, y)", "a: x, y)")]
    [InlineData("a: f(x, g(y, z)", "a: f(x, g(y_ z)")]
    [InlineData("a: (x, \"y\")", "a: (x, \"y\")")]
    [InlineData("# (x, y\na: (1, 2)", "# (x, y\na: (1_ 2)")]
    [InlineData("a: f(x,\n   y)", "a: f(x_\n   y)")]
    [InlineData("a: f(x,\r\n   y)", "a: f(x_\r\n   y)")]
    [InlineData("a: f(x,\nb: y, z)", "a: f(x,\nb: y, z)")]
    [InlineData("a: f(x,\n\n  y)", "a: f(x,\n\n  y)")]
    [InlineData("a: { unit: %, b: [%] }", "a: { unit: _, b: [_] }")]
    [InlineData("%YAML 1.2", "%YAML 1.2")]
    public void Hide_replaces_the_signs_of_yaml_inside_round_brackets_only(string text, string expected)
    {
        string hidden = BracketGuard.Hide(text);
        Assert.Equal(expected, string.Concat(hidden.Select(character => BracketGuard.IsReserved(character) ? '_' : character)));
        Assert.Equal(text, BracketGuard.Restore(hidden));
    }

    [Fact]
    public void Restore_of_hidden_text_is_the_text() =>
        Gen.Char["ab (),:{}[]#'\"\n\r%?-"].Array[0, 60].Select(characters => new string(characters))
            .Sample(text => BracketGuard.Restore(BracketGuard.Hide(text)) == text, iter: 5_000);
}
