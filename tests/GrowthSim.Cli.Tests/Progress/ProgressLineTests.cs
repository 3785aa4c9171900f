using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Progress;

namespace GrowthSim.Cli.Tests.Progress;

public sealed class ProgressLineTests
{
    [Fact]
    public void Report_off_a_terminal_is_silent_on_a_short_run()
    {
        (ProgressLine line, StringWriter text) = Create(terminal: false);

        line.Report(0, 1000, TimeSpan.Zero);
        line.Report(1000, 1000, TimeSpan.FromSeconds(1.9));

        Assert.Empty(text.ToString());
    }

    [Fact]
    public void Report_off_a_terminal_writes_a_line_every_five_seconds()
    {
        (ProgressLine line, StringWriter text) = Create(terminal: false);

        for (int second = 0; second <= 12; second++)
        {
            line.Report(second * 100_000, 2_000_000, TimeSpan.FromSeconds(second));
        }

        string[] lines = text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Equal("██▍·····················  10 %  200,000 of 2,000,000 paths  100 k paths/s  0:18 left", lines[0]);
    }

    [Fact]
    public void Report_on_a_terminal_redraws_one_line_and_clears_it()
    {
        (ProgressLine line, StringWriter text) = Create(terminal: true);

        line.Report(0, 1_000_000, TimeSpan.Zero);
        line.Report(500_000, 1_000_000, TimeSpan.FromSeconds(0.5));
        line.Clear();

        string drawn = text.ToString();
        Assert.DoesNotContain('\n', drawn);
        Assert.Contains("1.00 M paths/s  0:01 left", drawn, StringComparison.Ordinal);
        Assert.EndsWith(" \r", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_counts_paths_taken_over_from_an_earlier_run_as_no_speed()
    {
        (ProgressLine line, StringWriter text) = Create(terminal: true);

        line.Report(900_000, 1_000_000, TimeSpan.Zero);
        line.Report(950_000, 1_000_000, TimeSpan.FromSeconds(1));

        Assert.Contains("50 k paths/s  0:01 left", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_off_a_terminal_writes_the_share_that_is_done()
    {
        (ProgressLine line, StringWriter text) = Create(terminal: false);

        line.Prepare(0.1, TimeSpan.FromSeconds(1));
        line.Prepare(0.25, TimeSpan.FromSeconds(2));
        line.Prepare(0.3, TimeSpan.FromSeconds(3));

        Assert.Equal("██████··················  25 %  preparing" + Environment.NewLine, text.ToString());
    }

    [Fact]
    public void Report_off_a_terminal_speaks_up_after_a_while_although_no_path_is_done()
    {
        (ProgressLine line, StringWriter text) = Create(terminal: false);

        line.Report(0, 1000, TimeSpan.FromSeconds(3));
        Assert.Empty(text.ToString());
        line.Report(0, 1000, TimeSpan.FromSeconds(8));

        Assert.Contains("0 of 1,000 paths", text.ToString(), StringComparison.Ordinal);
    }

    private static (ProgressLine Line, StringWriter Text) Create(bool terminal)
    {
        StringWriter text = new();
        return (new ProgressLine(new Surroundings { Out = TextWriter.Null, Error = text, ErrorIsTerminal = terminal, Folder = "/" }, Locale.English), text);
    }
}
