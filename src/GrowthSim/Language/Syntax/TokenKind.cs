namespace GrowthSim.Language.Syntax;

/// <summary>What a token of an equation is.</summary>
internal enum TokenKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A name, with its dots.</summary>
    Name,

    /// <summary>An operator, a bracket, a comma or a colon.</summary>
    Sign,

    /// <summary>A character that the language does not know, or a damaged number.</summary>
    Unknown,

    /// <summary>The end of the equation.</summary>
    End,
}
