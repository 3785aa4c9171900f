using System.Text;
using GrowthSim.Cli.Reports.Files.Blocks;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>A report as Markdown, with its charts as pictures beside it.</summary>
internal static class MarkdownText
{
    /// <summary>The characters that mean something in Markdown.</summary>
    private const string Special = "\\`*_[]<>|#";

    /// <summary>Returns the text.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="blocks">Its parts.</param>
    public static string Of(string title, IEnumerable<ReportBlock> blocks)
    {
        StringBuilder text = new();
        text.Append("# ").Append(Escaped(title)).Append("\n\n");
        foreach (ReportBlock block in blocks)
        {
            Append(text, block);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Append("## ").Append(Escaped(heading.Text)).Append("\n\n");
                break;
            case TextBlock paragraph:
                string words = Escaped(paragraph.Text);
                text.Append(paragraph.IsVerdict ? $"**{words}**" : words).Append("\n\n");
                break;
            case CommandBlock command:
                text.Append("```sh\n").Append(command.Text).Append("\n```\n\n");
                break;
            case FigureBlock figure:
                text.Append("### ").Append(Escaped(figure.Title)).Append("\n\n![").Append(Escaped(figure.Title)).Append("](charts/").Append(figure.Name).Append(".svg)\n\n");
                if (figure.Table is TableBlock numbers)
                {
                    Append(text, numbers);
                }

                break;
            case TableBlock table:
                Row(text, table.Head);
                text.Append('|').Append(string.Concat(table.Head.Select((_, place) => place >= table.Head.Length - table.Numbers ? " ---: |" : " --- |"))).Append('\n');
                foreach (IReadOnlyList<string> row in table.Rows)
                {
                    Row(text, row);
                }

                text.Append('\n');
                break;
            case SlidersBlock:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Not a part of a report.");
        }
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").Append(string.Join(" | ", cells.Select(Escaped))).Append(" |\n");

    private static string Escaped(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(letter => Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));
}
