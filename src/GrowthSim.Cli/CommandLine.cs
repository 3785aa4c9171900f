using System.CommandLine;
using System.CommandLine.Invocation;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Commands;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Language;

namespace GrowthSim.Cli;

/// <summary>The program but for the process around it: arguments in, text out, and the exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken interrupted)
    {
        Locale locale = ChosenLanguage.Of(args);
        TextWriter error = surroundings.Error;
        try
        {
            RootCommand root = Root.Create(CsvDialects.Of(args, surroundings) with { Interrupted = interrupted }, locale);
            ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is null or ParseErrorAction || CommandErrors.Any(parsed))
            {
                CommandErrors.Write(parsed, error, locale, surroundings.Width);
                return ExitCode.Wrong;
            }

            InvocationConfiguration invocation = new()
            {
                Output = surroundings.Out,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, interrupted);
        }
        catch (Exception cut) when (interrupted.IsCancellationRequested && cut is not (ModelException or UsageException))
        {
            // However the work breaks off once it is interrupted: in the middle of a call, a write, a silo's start or end.
            error.WriteLine(locale.Say(ErrorWords.Cancelled));
            return ExitCode.Cancelled;
        }
        catch (ModelException wrong)
        {
            ModelErrors.Write(wrong.Errors, error, locale);
            return ExitCode.Wrong;
        }
        catch (UsageException wrong)
        {
            error.WriteLine(PlainText.Of(wrong.Message));
            return ExitCode.Wrong;
        }
        catch (OrderRefusedException refused)
        {
            error.WriteLine(PlainText.Of(FailureWords.Of(refused, locale)));
            return ExitCode.Wrong;
        }
        catch (RunServiceException silent)
        {
            string words = ServiceWords.Of(silent, locale);
            bool isUsage = ServiceWords.IsUsage(silent.Fault);
            error.WriteLine(PlainText.Of(isUsage ? words : locale.Say(ErrorWords.Failed, words)));
            return isUsage ? ExitCode.Wrong : ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last place that can say what went wrong, in a sentence and an exit code.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            error.WriteLine(PlainText.Of(locale.Say(ErrorWords.Failed, FailureWords.Of(failure, locale))));
            return ExitCode.Failed;
        }
    }
}
