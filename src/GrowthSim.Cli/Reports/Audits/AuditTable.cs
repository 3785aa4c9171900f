namespace GrowthSim.Cli.Reports.Audits;

/// <summary>The table of an audit that CSV has.</summary>
internal enum AuditTable
{
    Conflicts,
    Implied,
    Targets,
    Unseen,
    Pairs,
}
