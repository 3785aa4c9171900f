using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>A run as a workbook: targets, joint, projections, drivers where they were counted, assumptions, provenance.</summary>
/// <param name="Model">The model under the run's scenario.</param>
/// <param name="Outcome">What the run says.</param>
/// <param name="Drivers">What drives its targets; null where that was not asked for.</param>
/// <param name="Replay">The command that makes the run again.</param>
internal sealed record RunWorkbook(ModelDefinition Model, RunOutcome Outcome, DriverAnalysis? Drivers, string Replay)
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="locale">The language of names and headings.</param>
    public void Write(Stream stream, Locale locale) => XlsxWriter.Write(stream, Sheets(locale));

    /// <summary>Writes the workbook into a file, as a whole or not at all.</summary>
    /// <param name="path">The file; replaced where there is one.</param>
    /// <param name="locale">The language of names and headings.</param>
    public void Write(string path, Locale locale)
    {
        string unfinished = path + ".part";
        try
        {
            using (FileStream file = new(unfinished, FileMode.Create, FileAccess.ReadWrite))
            {
                Write(file, locale);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Returns the sheets.</summary>
    public IEnumerable<WorkbookSheet> Sheets(Locale locale)
    {
        yield return TargetSheet.Of(Outcome, locale);
        yield return JointSheet.Of(Outcome, locale);
        yield return ProjectionSheet.Of(Outcome, locale);
        if (Drivers is not null)
        {
            yield return DriverSheet.Of(Outcome, Drivers, locale);
        }

        yield return AssumptionSheet.Of(Model, locale);
        yield return ProvenanceSheet.Of(Model, Outcome, Replay, locale);
    }
}
