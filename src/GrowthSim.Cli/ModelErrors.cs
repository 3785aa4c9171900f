using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli;

/// <summary>The error list on standard error: one line each, <c>file:line:column: entry: problem remedy</c>.</summary>
internal static class ModelErrors
{
    public static void Write(IReadOnlyList<ModelError> errors, TextWriter writer, Locale locale)
    {
        foreach (ModelError error in errors)
        {
            writer.WriteLine(PlainText.Of(error.In(locale.Code)));
        }

        writer.WriteLine(errors.Count == 1 ? locale.Say(ErrorWords.OneError) : locale.Say(ErrorWords.Errors, errors.Count));
    }
}
