using GrowthSim.Language;

namespace GrowthSim.Grains.Serialization;

[RegisterConverter]
internal sealed class ModelErrorConverter : IConverter<ModelError, ModelErrorSurrogate>
{
    public ModelError ConvertFromSurrogate(in ModelErrorSurrogate surrogate) => ModelError.Of(
        new TextPosition(surrogate.File, surrogate.Line, surrogate.Column),
        surrogate.Entry,
        new LocalizedText(surrogate.Problem, surrogate.VietnameseProblem ?? surrogate.Problem),
        new LocalizedText(surrogate.Remedy, surrogate.VietnameseRemedy ?? surrogate.Remedy));

    public ModelErrorSurrogate ConvertToSurrogate(in ModelError value) => new()
    {
        File = value.At.File,
        Line = value.At.Line,
        Column = value.At.Column,
        Entry = value.Entry,
        Problem = value.Problem,
        Remedy = value.Remedy,
        VietnameseProblem = value.ProblemIn("vi"),
        VietnameseRemedy = value.RemedyIn("vi"),
    };
}
