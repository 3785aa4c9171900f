using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>An operator or a function of the language: its name, its arguments, and what it means. There is one instance of each.</summary>
public abstract class Function
{
    private protected Function(string name, string meaning, params string[] parameters)
    {
        Signature = new Signature(name, parameters.Length, [.. parameters]);
        Meaning = meaning;
    }

    /// <summary>Gets the name; of an operator its sign.</summary>
    public string Name => Signature.Name;

    /// <summary>Gets what docs/model-language.md says of it.</summary>
    public string Meaning { get; }

    /// <summary>Gets how it is called.</summary>
    internal Signature Signature { get; private protected init; }

    /// <summary>Gets the sign that stands for it between or before its operands; null where there is none.</summary>
    internal OperatorSign? Operator { get; init; }

    /// <summary>Gets whether it is written with its name and brackets.</summary>
    internal bool IsCalled => Operator?.Sign != Name;

    /// <summary>Gets how it may be written.</summary>
    internal virtual Message Form => Message.Verbatim(Signature.ToString());

    /// <summary>Gets how docs/model-language.md heads its row.</summary>
    internal virtual string Heading => $"`{Form}`";

    /// <summary>Gets the names of functions of spreadsheets and of other simulators in whose place it is written, with what is written.</summary>
    internal IReadOnlyList<(string[] Names, Message Remedy)> Foreign { get; init; } = [];

    /// <summary>Returns what may be meant by too many arguments; null where nothing is known of it.</summary>
    /// <param name="given">How many are given.</param>
    /// <param name="second">The second, where it is a number.</param>
    internal virtual Message? Superfluous(int given, double? second) => null;

    /// <summary>Returns how it is called.</summary>
    public sealed override string ToString() => Signature.ToString();
}
