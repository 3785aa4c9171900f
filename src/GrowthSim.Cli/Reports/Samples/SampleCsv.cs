using System.Globalization;
using GrowthSim.Simulation;

namespace GrowthSim.Cli.Reports.Samples;

/// <summary>Paths as rows of CSV: the number of the path, whether it failed, its weight's logarithm where paths have weights, then the columns that were asked for. What is not finite is an empty field.</summary>
/// <remarks>Fields are numbers and names of the language, which need no quotes: they are written as they are, since a file may have a hundred million.</remarks>
/// <param name="writer">Takes the rows.</param>
/// <param name="hasWeights">Whether paths have weights.</param>
internal sealed class SampleCsv(TextWriter writer, bool hasWeights) : ISampleWriter
{
    private const int MaxDigits = 32;

    private readonly char[] _number = new char[MaxDigits];
    private readonly char _separator = writer is VietnameseCsvWriter ? VietnameseCsvWriter.Separator : ',';
    private readonly IFormatProvider _numbers = writer is VietnameseCsvWriter ? writer.FormatProvider : CultureInfo.InvariantCulture;

    public void WriteHeader(IEnumerable<string> columns)
    {
        string[] first = hasWeights ? ["path", "failed", "log_weight"] : ["path", "failed"];
        writer.Write(string.Join(_separator, first));
        foreach (string column in columns)
        {
            writer.Write(_separator);
            writer.Write(column);
        }

        writer.Write(writer.NewLine);
    }

    public Task Write(SampleTable table)
    {
        double[][] columns = [.. table.Columns.Select(column => table[column].ToArray())];
        for (int row = 0; row < table.Paths; row++)
        {
            writer.Write(table.FirstPath + row);
            writer.Write(_separator);
            writer.Write(table.Failed[row] ? '1' : '0');
            if (hasWeights)
            {
                Write(table.LogWeights[row]);
            }

            foreach (double[] column in columns)
            {
                Write(column[row]);
            }

            writer.Write(writer.NewLine);
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => new(writer.FlushAsync());

    private void Write(double value)
    {
        writer.Write(_separator);
        if (double.IsFinite(value) && value.TryFormat(_number, out int length, "R", _numbers))
        {
            writer.Write(_number, 0, length);
        }
    }
}
