using System.Text.Json.Serialization;
using GrowthSim.Analysis.Audit;
using GrowthSim.Analysis.Deadlines;
using GrowthSim.Analysis.Discovery;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Information;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Analysis.Seeking;

namespace GrowthSim.Grains.Serialization;

/// <summary>The JSON of the outcomes of analyses, generated at compile time from their records.</summary>
[JsonSourceGenerationOptions(IncludeFields = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(DriverOutcome))]
[JsonSerializable(typeof(DeadlineOutcome))]
[JsonSerializable(typeof(AuditOutcome))]
[JsonSerializable(typeof(ReviewOutcome))]
[JsonSerializable(typeof(ScoreCard))]
[JsonSerializable(typeof(InformationOutcome))]
[JsonSerializable(typeof(DiscoveryOutcome))]
[JsonSerializable(typeof(SeekOutcome))]
internal sealed partial class AnalysisOutcomeJson : JsonSerializerContext;
