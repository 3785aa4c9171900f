namespace GrowthSim.Server.Tests.PostgreSql;

[GenerateSerializer]
public sealed class NotebookState
{
    [Id(0)]
    public string Text { get; set; } = "";
}
