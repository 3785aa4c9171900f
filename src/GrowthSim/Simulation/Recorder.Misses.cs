using GrowthSim.Randomness;
using GrowthSim.Simulation.Misses;

namespace GrowthSim.Simulation;

/// <content>Counting what is missed together.</content>
internal sealed unsafe partial class Recorder
{
    private readonly MissCounters _misses;

    /// <remarks>Paths after the last whole replicate have no part in probabilities, once there are two, and so none in what breaks first: its shares add up to one of them.</remarks>
    private void CountMisses(long firstPath, int paths)
    {
        if (_weights is not null)
        {
            _misses.Count(_conditions, _weights, _result);
        }
        else if (!_byReplicates || paths == SamplingDesigns.ReplicatePaths || firstPath < 2 * SamplingDesigns.ReplicatePaths)
        {
            _misses.Count(_conditions, _valid, _result);
        }
    }
}
