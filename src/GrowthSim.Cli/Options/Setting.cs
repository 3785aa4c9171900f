using System.Diagnostics.CodeAnalysis;

namespace GrowthSim.Cli.Options;

/// <summary>One <c>--set name=equation</c>.</summary>
internal sealed record Setting(string Name, string Equation)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Setting? setting)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        string name = sign < 0 ? "" : text[..sign].Trim();
        string equation = sign < 0 ? "" : text[(sign + 1)..].Trim();
        setting = name.Length == 0 || equation.Length == 0 ? null : new Setting(name, equation);
        return setting is not null;
    }
}
