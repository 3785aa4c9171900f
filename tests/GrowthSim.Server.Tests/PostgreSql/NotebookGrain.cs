namespace GrowthSim.Server.Tests.PostgreSql;

internal sealed class NotebookGrain([PersistentState("text", PostgreSqlCluster.StorageName)] IPersistentState<NotebookState> notebook)
    : Grain, INotebookGrain
{
    private readonly Guid _activation = Guid.NewGuid();

    public Task<(string? Text, string? Version)> Read() => Task.FromResult((notebook.RecordExists ? notebook.State.Text : null, (string?)notebook.Etag));

    public Task Write(string text)
    {
        notebook.State.Text = text;
        return notebook.WriteStateAsync();
    }

    public Task<Guid> Leave()
    {
        DeactivateOnIdle();
        return Activation();
    }

    public Task<Guid> Activation() => Task.FromResult(_activation);
}
