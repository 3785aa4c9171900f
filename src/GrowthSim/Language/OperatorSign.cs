namespace GrowthSim.Language;

/// <summary>How an operator is written.</summary>
/// <param name="Sign">The sign or word.</param>
/// <param name="Precedence">How strongly it binds.</param>
/// <param name="IsPrefix">Whether it stands before one operand.</param>
internal sealed record OperatorSign(string Sign, int Precedence, bool IsPrefix = false);
