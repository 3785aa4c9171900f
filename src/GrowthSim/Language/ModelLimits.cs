namespace GrowthSim.Language;

/// <summary>How large a model may be; beyond, reading it is refused with the limit named.</summary>
public static class ModelLimits
{
    /// <summary>The greatest length of one file, in bytes on disk and in characters as text: 16 MiB.</summary>
    public const int FileSize = 16 * 1024 * 1024;

    /// <summary>The greatest depth of nested mappings and lists.</summary>
    public const int NestingDepth = 64;

    /// <summary>The greatest number of keys, values and lists of a file, each alias counted as what it stands for.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>The greatest number of entries, after the equations of <c>each_sector</c> are spelled out.</summary>
    public const int Entries = 10_000;

    /// <summary>The greatest length of an equation, in characters.</summary>
    public const int EquationLength = 10_000;

    /// <summary>The greatest length of all equations together, in characters, each alias counted.</summary>
    public const int EquationsLength = 4_000_000;

    /// <summary>The greatest depth of an equation: brackets in brackets, or terms in a chain.</summary>
    public const int EquationDepth = 200;

    /// <summary>The greatest number of terms of all equations together, after sectors are spelled out.</summary>
    public const int Terms = 1_000_000;

    /// <summary>The greatest number of steps that checking all equations in all years may take.</summary>
    public const int CheckingSteps = 20_000_000;

    /// <summary>The greatest number of years of the grid.</summary>
    public const int Years = 200;

    /// <summary>The greatest length of a name, in characters.</summary>
    public const int NameLength = 64;

    /// <summary>The greatest number of draws in one correlation.</summary>
    public const int CorrelatedDraws = 200;

    /// <summary>The greatest number of errors listed; the last line says how many more there are.</summary>
    public const int Errors = 1_000;
}
