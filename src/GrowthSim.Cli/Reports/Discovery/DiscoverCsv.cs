using GrowthSim.Analysis.Discovery;

namespace GrowthSim.Cli.Reports.Discovery;

/// <summary>A row for each box and what it restricts for a spreadsheet, with the field names of the JSON document.</summary>
internal static class DiscoverCsv
{
    public static void Write(TextWriter writer, ScenarioDiscovery discovery)
    {
        using CsvText csv = new(
            writer,
            "target", "of", "probability", "box", "coverage", "coverage_lower", "coverage_upper", "density", "density_lower", "density_upper", "mass", "mass_lower", "mass_upper",
            "factor", "low", "high", "low_share", "high_share", "p_value", "lever");
        foreach ((int number, DiscoveredBox box) in discovery.Boxes.Index())
        {
            foreach (BoxRestriction restriction in box.Restrictions)
            {
                csv.Row(
                    discovery.Target,
                    discovery.Question.OfMet ? "met" : "missed",
                    discovery.Probability.Value,
                    number + 1,
                    box.Coverage.Value,
                    box.Coverage.Lower,
                    box.Coverage.Upper,
                    box.Density.Value,
                    box.Density.Lower,
                    box.Density.Upper,
                    box.Mass.Value,
                    box.Mass.Lower,
                    box.Mass.Upper,
                    restriction.Factor,
                    restriction.Low,
                    restriction.High,
                    restriction.LowShare,
                    restriction.HighShare,
                    restriction.PValue,
                    restriction.Lever);
            }
        }
    }
}
