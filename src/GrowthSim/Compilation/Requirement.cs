using GrowthSim.Language;
using GrowthSim.Language.Messages;

namespace GrowthSim.Compilation;

/// <summary>An argument that must hold on every path, such as a standard deviation that is not negative.</summary>
/// <param name="Node">The node; NaN on a path where it does not hold.</param>
/// <param name="Entry">The entry that needs it.</param>
/// <param name="Year">The year; null for what has one value per path.</param>
/// <param name="Problem">What is wrong where it does not hold.</param>
/// <param name="At">Where it stands.</param>
internal sealed record Requirement(int Node, string Entry, int? Year, Message Problem, TextPosition At);
