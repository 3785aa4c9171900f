using GrowthSim.Analysis.Information;

namespace GrowthSim.Cli.Reports.Information;

/// <summary>A row for each uncertain number for a spreadsheet, with the field names of the JSON document.</summary>
internal static class ValueCsv
{
    public static void Write(TextWriter writer, ValueQuestion question, InformationAnalysis analysis)
    {
        using CsvText csv = new(writer, "name", "evppi", "lower", "upper", "evpi", "evpi_lower", "evpi_upper", "is_parameter", "chosen", "choice_low", "choice_high");
        foreach (FactorInformation factor in analysis.Factors)
        {
            csv.Row(
                factor.Factor,
                factor.Value.Value,
                factor.Value.Lower,
                factor.Value.Upper,
                analysis.All.Value,
                analysis.All.Lower,
                analysis.All.Upper,
                factor.IsParameter,
                question.Actions[analysis.Chosen],
                question.Actions[factor.Choices[0].Action],
                question.Actions[factor.Choices[^1].Action]);
        }
    }
}
