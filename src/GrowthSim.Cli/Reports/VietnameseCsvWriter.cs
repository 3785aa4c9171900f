using System.Globalization;
using System.Text;

namespace GrowthSim.Cli.Reports;

/// <summary>Where CSV goes that a spreadsheet in Vietnamese opens by itself: a byte order mark, semicolons between columns, decimal commas.</summary>
/// <param name="inner">Takes what is written.</param>
internal sealed class VietnameseCsvWriter(TextWriter inner) : TextWriter(Numbers)
{
    /// <summary>What stands between columns, as CSV options take it.</summary>
    public const char Separator = ';';

    private const char ByteOrderMark = '\uFEFF';

    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private bool _begun;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        Begin();
        inner.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        if (count > 0)
        {
            Begin();
            inner.Write(buffer, index, count);
        }
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (!buffer.IsEmpty)
        {
            Begin();
            inner.Write(buffer);
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Flush() => inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Begin()
    {
        if (!_begun)
        {
            _begun = true;
            inner.Write(ByteOrderMark);
        }
    }
}
