using GrowthSim.Language;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class ModelErrorConverter : IConverter<ModelError, ModelErrorSurrogate>
{
    public ModelError ConvertFromSurrogate(in ModelErrorSurrogate surrogate) =>
        new(new TextPosition(surrogate.File, surrogate.Line, surrogate.Column), surrogate.Entry, surrogate.Problem, surrogate.Remedy);

    public ModelErrorSurrogate ConvertToSurrogate(in ModelError value) => new()
    {
        File = value.At.File,
        Line = value.At.Line,
        Column = value.At.Column,
        Entry = value.Entry,
        Problem = value.Problem,
        Remedy = value.Remedy,
    };
}
