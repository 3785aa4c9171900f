using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Progress;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;

namespace GrowthSim.Cli.Runs;

/// <summary>What is said on standard error while somebody simulates: how far it is, that nothing is heard of them, that they are left.</summary>
/// <param name="surroundings">The streams.</param>
/// <param name="locale">The language.</param>
/// <param name="service">Who simulates.</param>
internal sealed class ServiceTalk(Surroundings surroundings, Locale locale, IRunService service)
{
    /// <summary>How long what is cancelled may take to put its last blocks in order.</summary>
    private static readonly TimeSpan OwnCancelTimeout = TimeSpan.FromSeconds(1.5);

    /// <summary>As <see cref="OwnCancelTimeout"/>, elsewhere: it is put in order without us.</summary>
    private static readonly TimeSpan ServerCancelTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long a server may take to say what is known after that.</summary>
    public static TimeSpan LastAnswerTimeout { get; } = TimeSpan.FromSeconds(0.4);

    /// <summary>Gets the line that says how far it is.</summary>
    public ProgressLine Line { get; } = new(surroundings, locale);

    /// <summary>Gets how long what is cancelled may take.</summary>
    public TimeSpan CancelTimeout => service.IsInProcess ? OwnCancelTimeout : ServerCancelTimeout;

    /// <summary>Returns a client that says when nothing is heard.</summary>
    public RunClient Client() => new(service, Tell);

    /// <summary>Says something in a line of its own.</summary>
    public void Say(string words)
    {
        Line.Clear();
        surroundings.Error.WriteLine(words);
    }

    /// <summary>Says that nobody is there any more, and returns what ends the work.</summary>
    public OperationCanceledException Left(CancellationToken interrupted)
    {
        Say(locale.Say(ErrorWords.Left));
        return new OperationCanceledException(interrupted);
    }

    private void Tell(SilenceNotice silence) => Say(locale.Say(
        ErrorWords.Silent, locale.Number(silence.Since.TotalSeconds, 0), FailureWords.Of(silence.Reason, locale).TrimEnd('.') + ".", locale.Number(silence.Left.TotalSeconds, 0)));
}
