using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace GrowthSim.Benchmarks;

/// <summary>A column about the fastest time of a variable in a year, in nanoseconds, of a size and of the small model.</summary>
internal sealed class SizeColumn(string name, string legend, Func<double, double, double> value) : IColumn
{
    public string Id => nameof(SizeColumn) + name;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        BenchmarkCase? small = summary.BenchmarksCases.FirstOrDefault(other => Sizes(other) == (SizeBenchmark.SmallVariables, SizeBenchmark.SmallYears));
        return PerVariableYear(summary, benchmarkCase) is double size && PerVariableYear(summary, small) is double least
            ? value(size, least).ToString("F2", CultureInfo.InvariantCulture)
            : "?";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    private static double? PerVariableYear(Summary summary, BenchmarkCase? benchmarkCase)
    {
        if (benchmarkCase is null || summary[benchmarkCase]?.ResultStatistics is not { } statistics)
        {
            return null;
        }

        (int variables, int years) = Sizes(benchmarkCase);
        return statistics.Min / (variables * years);
    }

    private static (int Variables, int Years) Sizes(BenchmarkCase benchmarkCase) =>
        ((int)benchmarkCase.Parameters[nameof(SizeBenchmark.Variables)], (int)benchmarkCase.Parameters[nameof(SizeBenchmark.Years)]);
}
