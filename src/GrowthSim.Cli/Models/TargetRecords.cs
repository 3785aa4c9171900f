using GrowthSim.Charts.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Models;

/// <summary>What became of a model's targets, as the file beside it says.</summary>
internal static class TargetRecords
{
    /// <summary>Returns the records of <c>outcomes.csv</c>, and its text; none and an empty text where there is no such file.</summary>
    /// <exception cref="ModelException">The file has errors.</exception>
    public static (IReadOnlyList<TargetRecord> Records, string Csv) Beside(LoadedModel model, Surroundings surroundings, Locale locale)
    {
        string folder = Directory.Exists(model.Place) ? model.Place : Path.GetDirectoryName(model.Place) ?? "";
        string file = Path.Combine(folder, TargetRecordReader.FileName);
        if (!File.Exists(file))
        {
            return ([], "");
        }

        string csv = PatientReading.Read(file, locale, () => ModelFolder.ReadScenario(file, file), surroundings.Interrupted).OrThrow();
        return (TargetRecordReader.Read(file, csv, model.Definition).OrThrow(), csv);
    }
}
