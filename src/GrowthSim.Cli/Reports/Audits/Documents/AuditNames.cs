using GrowthSim.Analysis.Audit;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>How documents write what is one of a few.</summary>
internal static class AuditNames
{
    public static string Of(ConflictKind kind) => kind switch
    {
        ConflictKind.Contradiction => "contradiction",
        ConflictKind.KnifeEdge => "knife_edge",
        _ => "out_of_reach",
    };

    public static string Of(TargetReading reading) => reading == TargetReading.AsScored ? "as_scored" : "as_written";

    public static string Of(RangeBasis basis) => basis == RangeBasis.Anything ? "anything" : "middle";

    public static string Of(VariableKind kind) => kind == VariableKind.Lever ? "lever" : "parameter";

    public static string Of(UnseenReason reason) => reason switch
    {
        UnseenReason.Unused => "unused",
        UnseenReason.OtherVariables => "other_variables",
        UnseenReason.Settings => "settings",
        _ => "cancelled",
    };
}
