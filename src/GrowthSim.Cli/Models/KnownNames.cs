using GrowthSim.Charts.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Models;

/// <summary>Refuses names that a model does not have, in the words that all verbs and the server share.</summary>
internal static class KnownNames
{
    /// <exception cref="UsageException">There is an error.</exception>
    public static void Check(ModelError? unknown, Locale locale)
    {
        if (unknown is not null)
        {
            throw new UsageException($"{unknown.ProblemIn(locale.Code)} {unknown.RemedyIn(locale.Code)}");
        }
    }

    /// <summary>Returns whether what is wrong is in what was asked, and in no file.</summary>
    public static bool IsOfRequest(ModelException wrong) => wrong.Errors.All(error => error.At.File == UnknownNames.Request);
}
