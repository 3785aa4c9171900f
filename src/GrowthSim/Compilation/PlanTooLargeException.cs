using GrowthSim.Language;

namespace GrowthSim.Compilation;

/// <summary>Ends the compilation of a plan that passes a limit of <see cref="PlanLimits"/>.</summary>
/// <param name="error">The limit, where it was passed, and the remedy.</param>
internal sealed class PlanTooLargeException(ModelError error) : Exception(error.ToString())
{
    /// <summary>Gets the limit, where it was passed, and the remedy.</summary>
    public ModelError Error => error;
}
