using GrowthSim.Language;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>How documents write what is one of a few.</summary>
public static class AuditNames
{
    /// <summary>Returns <c>contradiction</c>, <c>knife_edge</c> or <c>out_of_reach</c>.</summary>
    public static string Of(ConflictKind kind) => kind switch
    {
        ConflictKind.Contradiction => "contradiction",
        ConflictKind.KnifeEdge => "knife_edge",
        _ => "out_of_reach",
    };

    /// <summary>Returns <c>as_scored</c> or <c>as_written</c>.</summary>
    public static string Of(TargetReading reading) => reading == TargetReading.AsScored ? "as_scored" : "as_written";

    /// <summary>Returns <c>anything</c> or <c>middle</c>.</summary>
    public static string Of(RangeBasis basis) => basis == RangeBasis.Anything ? "anything" : "middle";

    /// <summary>Returns <c>lever</c> or <c>parameter</c>.</summary>
    public static string Of(VariableKind kind) => kind == VariableKind.Lever ? "lever" : "parameter";

    /// <summary>Returns <c>unused</c>, <c>other_variables</c>, <c>settings</c> or <c>cancelled</c>.</summary>
    public static string Of(UnseenReason reason) => reason switch
    {
        UnseenReason.Unused => "unused",
        UnseenReason.OtherVariables => "other_variables",
        UnseenReason.Settings => "settings",
        _ => "cancelled",
    };
}
