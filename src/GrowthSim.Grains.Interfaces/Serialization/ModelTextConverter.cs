using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class ModelTextConverter : IConverter<ModelText, ModelTextSurrogate>
{
    public ModelText ConvertFromSurrogate(in ModelTextSurrogate surrogate) => new()
    {
        File = surrogate.File,
        Yaml = surrogate.Yaml,
        Attachments = ImmutableSortedDictionary.CreateRange(surrogate.Attachments),
        Scenarios = ImmutableSortedDictionary.CreateRange(surrogate.Scenarios),
    };

    public ModelTextSurrogate ConvertToSurrogate(in ModelText value) => new()
    {
        File = value.File,
        Yaml = value.Yaml,
        Attachments = [.. value.Attachments],
        Scenarios = [.. value.Scenarios],
    };
}
