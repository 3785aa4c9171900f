namespace GrowthSim.Server.PostgreSql;

/// <summary>Makes the whole identity of a grain a part of the name of each of its states.</summary>
/// <remarks>Orleans' ADO.NET storage tells states apart by their name and by what it makes of the key: it leaves out the type of the grain, and it reads a
/// key such as <c>beef</c> or <c>00BEEF</c> as one number. Without this, the sector and the indicator of one key would share the state <c>figures</c>, and
/// so would two models with such keys.</remarks>
internal sealed class FullStateNames : PersistentStateFactory
{
    // The storage takes a backtick for the mark of a generic type, and what follows it for the number of its arguments.
    protected override string GetFullStateName(IGrainContext context, IPersistentStateConfiguration cfg) =>
        $"{cfg.StateName}/{context.GrainId}".Replace("%", "%25", StringComparison.Ordinal).Replace("`", "%60", StringComparison.Ordinal);
}
