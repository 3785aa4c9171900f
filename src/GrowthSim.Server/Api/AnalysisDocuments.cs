using System.Text.Json;
using GrowthSim.Analysis.Audit;
using GrowthSim.Analysis.Audit.Documents;
using GrowthSim.Analysis.Deadlines;
using GrowthSim.Analysis.Deadlines.Documents;
using GrowthSim.Analysis.Discovery;
using GrowthSim.Analysis.Discovery.Documents;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Drivers.Documents;
using GrowthSim.Analysis.Information;
using GrowthSim.Analysis.Information.Documents;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Review.Documents;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Analysis.Scoring.Documents;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Analysis.Seeking.Documents;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;

namespace GrowthSim.Server.Api;

/// <summary>The documents of analyses, as the command line writes them.</summary>
internal static class AnalysisDocuments
{
    public static void Write(Utf8JsonWriter json, AnalysisKind kind, byte[] outcome, string language)
    {
        switch (kind)
        {
            case AnalysisKind.Sensitivity:
                DriverOutcome drivers = AnalysisJson.Read<DriverOutcome>(outcome);
                DriverDocument.Write(json, drivers.Run, drivers.Analysis, null, language, totals: drivers.Totals);
                break;
            case AnalysisKind.Deadlines:
                DeadlineDocument.Write(json, AnalysisJson.Read<DeadlineOutcome>(outcome), language);
                break;
            case AnalysisKind.Audit:
                AuditDocument.Write(json, AnalysisJson.Read<AuditOutcome>(outcome), language);
                break;
            case AnalysisKind.Review:
                ReviewDocument.Write(json, AnalysisJson.Read<ReviewOutcome>(outcome), language);
                break;
            case AnalysisKind.Scores:
                ScoreDocument.Write(json, AnalysisJson.Read<ScoreCard>(outcome), language);
                break;
            case AnalysisKind.Value:
                InformationOutcome value = AnalysisJson.Read<InformationOutcome>(outcome);
                ValueDocument.Write(json, value.Question, value.Run, value.Analysis);
                break;
            case AnalysisKind.Discover:
                DiscoveryOutcome discovery = AnalysisJson.Read<DiscoveryOutcome>(outcome);
                DiscoverDocument.Write(json, discovery.Run, discovery.Discovery, language);
                break;
            case AnalysisKind.Seek:
                SeekOutcome sought = AnalysisJson.Read<SeekOutcome>(outcome);
                SeekDocument.Write(json, sought, language);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not an analysis.");
        }
    }
}
