namespace GrowthSim.Server.Tests.PostgreSql;

internal sealed class DiaryGrain([PersistentState("text", PostgreSqlCluster.StorageName)] IPersistentState<NotebookState> diary) : Grain, IDiaryGrain
{
    public Task<string?> Read() => Task.FromResult(diary.RecordExists ? diary.State.Text : null);

    public Task Write(string text)
    {
        diary.State.Text = text;
        return diary.WriteStateAsync();
    }
}
