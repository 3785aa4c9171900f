using System.CommandLine;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Options;

/// <summary><c>--output</c>: a report in files besides what is printed.</summary>
internal sealed class ReportOption(Surroundings surroundings, Locale locale)
{
    /// <summary>Gets the option.</summary>
    public Option<string?> Option { get; } = Parsing.Text("--output", "DIR", locale, FileWords.Output);

    /// <summary>Returns the folder; null where none is asked for.</summary>
    /// <exception cref="UsageException">Something stands in the way.</exception>
    public OutputFolder? Folder(ParseResult parsed) => OutputFolder.Of(parsed.GetValue(Option), surroundings, locale);

    /// <summary>Writes the files, and says where.</summary>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public void Write(ParseResult parsed, OutputFolder folder, IReadOnlyDictionary<string, string> files)
    {
        folder.Write(files);
        surroundings.Error.WriteLine(locale.Say(FileWords.Written, Path.Combine(parsed.GetValue(Option)!, "report.html")));
    }
}
