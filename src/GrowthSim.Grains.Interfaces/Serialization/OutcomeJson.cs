using System.Text.Json.Serialization;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Serialization;

/// <summary>The JSON of the outcome records, generated at compile time: reflection would cost a tenth of a second at the first run.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(RunOutcome))]
[JsonSerializable(typeof(Projection))]
[JsonSerializable(typeof(TargetOutcome))]
internal sealed partial class OutcomeJson : JsonSerializerContext;
