using GrowthSim.Grains.Parts;
using GrowthSim.Outcomes;
using Orleans.Storage;

namespace GrowthSim.Grains.Runs;

/// <summary>After a run has finished, each sector and indicator gets its projection. The state says whether all have it; until then it is tried again.</summary>
/// <remarks>A run with settings of its own is not what the scenario says, and one of the targets alone has no projections: they hand over nothing.</remarks>
internal sealed partial class RunGrain
{
    /// <summary>The number of parts that are handed their projection at a time.</summary>
    private const int AtOnce = 16;

    private bool _handingOver;

    private async Task HandOver()
    {
        if (_handingOver)
        {
            return;
        }

        _handingOver = true;
        handOvers.Begin(Id);
        try
        {
            List<(PartKey Part, KeptProjection Projection, KeptProbabilities Probabilities)> shares = await Read(ledger =>
                HandOverShares.Of(Id, ledger.Prepared.Plan.Model, RunOutcome.From(ledger.Merged(), RunOrder.DefaultLevel, partial: false), State.EndedAt!.Value));
            foreach ((PartKey Part, KeptProjection Projection, KeptProbabilities Probabilities)[] some in shares.Chunk(AtOnce))
            {
                await Task.WhenAll(some.Select(share => share.Part.In(GrainFactory).Keep(share.Projection, share.Probabilities)));
            }

            State.HandedOver = true;
            await stored.WriteStateAsync();
            LogHandedOver(logger, Id, shares.Count);
        }
        catch (InconsistentStateException newer)
        {
            State.HandedOver = false;
            GiveWay(newer);
        }
#pragma warning disable CA1031 // Nobody awaits a hand-over. The next tick tries again, as does the next activation.
        catch (Exception unfinished)
#pragma warning restore CA1031
        {
            State.HandedOver = false;
            LogNotHandedOver(logger, unfinished, Id);
        }
        finally
        {
            _handingOver = false;
            handOvers.End(Id);
        }
    }
}
