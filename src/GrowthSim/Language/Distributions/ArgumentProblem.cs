using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Distributions;

/// <summary>What is impossible about an argument of a distribution.</summary>
/// <param name="Place">Which argument, from 0.</param>
/// <param name="Problem">What is wrong with it, as the rest of a sentence.</param>
internal sealed record ArgumentProblem(int Place, Message Problem)
{
    /// <summary>Gets the problem as a sentence.</summary>
    public Message Sentence => Problem.Sentence;
}
