using GrowthSim.Language;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class LocalizedTextConverter : IConverter<LocalizedText, LocalizedTextSurrogate>
{
    public LocalizedText ConvertFromSurrogate(in LocalizedTextSurrogate surrogate) => new(surrogate.English, surrogate.Vietnamese);

    public LocalizedTextSurrogate ConvertToSurrogate(in LocalizedText value) => new() { English = value.English, Vietnamese = value.Vietnamese };
}
