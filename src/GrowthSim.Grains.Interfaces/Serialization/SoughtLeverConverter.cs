using GrowthSim.Analysis.Seeking;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class SoughtLeverConverter : IConverter<SoughtLever, SoughtLeverSurrogate>
{
    public SoughtLever ConvertFromSurrogate(in SoughtLeverSurrogate surrogate) => new(surrogate.Name, surrogate.Least, surrogate.Most, surrogate.Cost);

    public SoughtLeverSurrogate ConvertToSurrogate(in SoughtLever value) => new() { Name = value.Name, Least = value.Least, Most = value.Most, Cost = value.Cost };
}
