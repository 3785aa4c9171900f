using GrowthSim.Grains.Storage;
using GrowthSim.Language;

namespace GrowthSim.Grains.Models;

/// <summary>Keeps the text of an earlier revision.</summary>
[GrainType("revision")]
internal sealed class RevisionGrain([PersistentState("revision", GrainStore.Name)] IPersistentState<RevisionTextState> revision) : Grain, IRevisionText
{
    public async Task Keep(ModelText text)
    {
        if (revision.State.Text is null)
        {
            revision.State.Text = text;
            try
            {
                await revision.WriteStateAsync();
            }
            catch
            {
                revision.State.Text = null;
                throw;
            }
        }
    }

    public Task<ModelText?> Text() => Task.FromResult(revision.State.Text);
}
