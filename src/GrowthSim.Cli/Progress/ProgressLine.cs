using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Progress;

/// <summary>How far a run is, on standard error: one line drawn over and over on a terminal, else a line now and then.</summary>
internal sealed class ProgressLine
{
    private const int BarWidth = 24;
    private static readonly TimeSpan FirstRedraw = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan BetweenRedraws = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly TextWriter _writer;
    private readonly bool _redraws;
    private readonly Locale _locale;
    private TimeSpan _next;
    private int _drawn;
    private long _startPaths = -1;
    private TimeSpan _start;

    public ProgressLine(Surroundings surroundings, Locale locale)
    {
        _writer = surroundings.Error;
        _redraws = surroundings.ErrorIsTerminal;
        _locale = locale;
        _next = _redraws ? FirstRedraw : FirstLine;
    }

    /// <summary>Takes note of how far the run is, and shows it when it is time.</summary>
    /// <param name="paths">The paths done.</param>
    /// <param name="total">The paths to be done.</param>
    /// <param name="elapsed">The time since the program's work began.</param>
    /// <param name="note">What is said in place of the speed; empty for nothing.</param>
    public void Report(long paths, long total, TimeSpan elapsed, string note = "")
    {
        if (_startPaths < 0)
        {
            // Paths taken over from an earlier run cost no time: they are no part of the speed.
            (_startPaths, _start) = (paths, elapsed);
        }

        // A line that stays is written only once there is something to say, or nothing to say for long.
        if (total > 0 && (paths > 0 || _redraws || elapsed >= _next + BetweenLines))
        {
            Show(Text(paths, total, elapsed, note), elapsed);
        }
    }

    /// <summary>Takes note of how far the preparation of the run is, and shows it when it is time.</summary>
    /// <param name="share">The share that is done, from 0 to 1.</param>
    /// <param name="elapsed">The time since the program's work began.</param>
    public void Prepare(double share, TimeSpan elapsed) => Show(share, ProgressWords.Preparing, elapsed, "");

    /// <summary>Takes note of what is done where no paths are counted, and shows it when it is time.</summary>
    /// <param name="share">The share that is done, from 0 to 1.</param>
    /// <param name="phase">What is done.</param>
    /// <param name="elapsed">The time since the program's work began.</param>
    /// <param name="note">What is said besides; empty for nothing.</param>
    public void Show(double share, LocalizedText phase, TimeSpan elapsed, string note) => Show(Noted(Bar(share, _locale.Say(phase)), note), elapsed);

    private void Show(string text, TimeSpan elapsed)
    {
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + (_redraws ? BetweenRedraws : BetweenLines);
        if (_redraws)
        {
            _writer.Write("\r" + text.PadRight(_drawn));
            _drawn = text.Length;
        }
        else
        {
            _writer.WriteLine(text);
        }

        _writer.Flush();
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_drawn > 0)
        {
            _writer.Write("\r" + new string(' ', _drawn) + "\r");
            _writer.Flush();
            _drawn = 0;
        }
    }

    private static string Noted(string text, string note) => note.Length == 0 ? text : $"{text}  {note}";

    private string Text(long paths, long total, TimeSpan elapsed, string note)
    {
        string text = Noted(Bar((double)paths / total, _locale.Say(ProgressWords.Paths, _locale.Count(paths), _locale.Count(total))), note);
        double seconds = (elapsed - _start).TotalSeconds;
        if (paths <= _startPaths || seconds <= 0)
        {
            return text;
        }

        double speed = (paths - _startPaths) / seconds;
        TimeSpan left = TimeSpan.FromSeconds(Math.Min((total - paths) / speed, TimeSpan.FromDays(99).TotalSeconds));
        return $"{(note.Length > 0 ? text : $"{text}  {_locale.Say(ProgressWords.Speed, Short(speed))}")}  {_locale.Say(ProgressWords.Remaining, Clock(left))}";
    }

    private string Bar(double share, string done)
    {
        double shown = Math.Clamp(share, 0, 1);
        return $"{ProbabilityBar.Of(shown, BarWidth)} {_locale.Number(Math.Floor(shown * 100), 0),3}{_locale.PercentSign}  {done}";
    }

    private string Short(double speed) => speed switch
    {
        >= 1e6 => _locale.Number(speed / 1e6, 2) + " M",
        >= 1e4 => _locale.Number(speed / 1e3, 0) + " k",
        _ => _locale.Number(speed, 0),
    };

    private static string Clock(TimeSpan time)
    {
        TimeSpan whole = TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
        string format = whole.TotalHours < 1 ? @"m\:ss" : whole.TotalDays < 1 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss";
        return whole.ToString(format, CultureInfo.InvariantCulture);
    }
}
