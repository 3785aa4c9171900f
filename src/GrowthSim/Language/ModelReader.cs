using GrowthSim.Language.Reading;

namespace GrowthSim.Language;

/// <summary>Reads a model: from YAML text to a checked definition, with every error at once.</summary>
public static class ModelReader
{
    /// <summary>Returns the checked model, or every error with file, line, column, entry, problem and remedy.</summary>
    /// <param name="text">The model as its authors wrote it. Its scenarios are not read.</param>
    /// <param name="yieldPoint">Is passed on the way; null for none.</param>
    /// <remarks>No text makes this method throw, hang or use memory without bound: see <see cref="ModelLimits"/>.</remarks>
    public static Checked<ModelDefinition> Read(ModelText text, YieldPoint? yieldPoint = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ModelAssembly(text, yieldPoint ?? YieldPoint.None).Read();
    }
}
