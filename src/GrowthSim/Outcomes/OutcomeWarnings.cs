using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Simulation;
using GrowthSim.Language;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Outcomes;

/// <summary>What every form of a run says beside its numbers: text, JSON, CSV, and over HTTP.</summary>
public static class OutcomeWarnings
{
    /// <summary>The share of failed paths above which a run fails: what the others say is no answer, since it is not by chance which fail.</summary>
    public const double MaxFailures = RunLedger.DefaultMaxFailures;

    /// <summary>Returns why a run is no answer: too many of its paths failed, or all. Null where few or none did.</summary>
    /// <param name="outcome">The run.</param>
    public static LocalizedText? Failure(RunOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.FailedPaths <= outcome.Paths * MaxFailures)
        {
            return null;
        }

        LocalizedText first = outcome.Failures.IsEmpty ? LocalizedText.Empty : First(outcome.Failures[0]);
        if (outcome.FailedPaths < outcome.Paths)
        {
            return new LocalizedText(
                $"FAILED: {Grouped(outcome.FailedPaths, ',')} of {Grouped(outcome.Paths, ',')} paths gave no usable numbers, more than 1 %. What stands here is of the other paths alone, and no answer.{first.English}",
                $"THẤT BẠI: {Grouped(outcome.FailedPaths, '.')} trên {Grouped(outcome.Paths, '.')} quỹ đạo không cho con số dùng được, quá 1%. Những gì nêu ở đây chỉ tính trên các quỹ đạo còn lại và không phải là câu trả lời.{first.Vietnamese}");
        }

        return new LocalizedText(
            $"Every path failed, so that no probability is known.{first.English}",
            $"Mọi quỹ đạo đều hỏng nên không biết được xác suất nào.{first.Vietnamese}");
    }

    private static LocalizedText First(FailedPath path) => new(
        string.Create(CultureInfo.InvariantCulture, $" Path {path.Path}: {path.ReasonText.English}"),
        string.Create(CultureInfo.InvariantCulture, $" Quỹ đạo {path.Path}: {path.ReasonText.Vietnamese}"));

    /// <summary>Returns the series whose mean or standard deviation is left out since sums of its values exceed the largest number, in the order of the run.</summary>
    /// <param name="outcome">The run.</param>
    public static ImmutableArray<OutcomeWarning> Of(RunOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.FailedPaths == outcome.Paths
            ? []
            : [.. FigureWarnings.Of(outcome), .. BreakWarnings.Of(outcome), .. outcome.Targets.Where(target => target.State != TargetState.NotEvaluable).Select(OfTarget).Concat(outcome.Projections.Select(OfSeries)).Concat(Coarse(outcome)).OfType<OutcomeWarning>()];
    }

    /// <summary>The rank error of a quantile that goes without saying.</summary>
    public const double RankErrorPromised = 1e-3;

    /// <summary>The most series whose quantiles are warned of one by one.</summary>
    private const int MaxCoarse = 3;

    /// <summary>Warns of quantiles whose cells hold too much to tell them as well as is promised: of many series in one sentence.</summary>
    private static IEnumerable<OutcomeWarning> Coarse(RunOutcome outcome)
    {
        (string Series, LocalizedText Title, double Worst)[] coarse = [.. outcome.Targets.Select(target => (Series: target.Id, target.Title, Worst: Worst(target.Quantiles)))
            .Concat(outcome.Projections.Select(series => (Series: series.Variable, series.Title, Worst: series.Years.Select(year => Worst(year.Quantiles)).DefaultIfEmpty().Max())))
            .Where(entry => entry.Worst >= RankErrorPromised)];
        if (coarse.Length <= MaxCoarse)
        {
            return coarse.Select(entry => Coarse(entry.Series, entry.Title, entry.Worst));
        }

        (_, LocalizedText most, double worst) = coarse.MaxBy(entry => entry.Worst);
        return [Coarse("", new LocalizedText($"{coarse.Length} series, most of all {most.English}", $"{coarse.Length} chuỗi số liệu, nhiều nhất là {most.Vietnamese}"), worst)];
    }

    private static OutcomeWarning Coarse(string series, LocalizedText name, double worst)
    {
        string points = (worst * 100).ToString("0.##", CultureInfo.InvariantCulture);
        return new OutcomeWarning(series, new LocalizedText(
            $"{name.English}: quantiles may be off by up to {points} percentage points in rank: so much lies in one cell of the counts, or beyond them.",
            $"{name.Vietnamese}: phân vị có thể lệch tới {points.Replace('.', ',')} điểm phần trăm về thứ hạng: chừng ấy giá trị nằm trong một ô đếm, hoặc ngoài các ô."));
    }

    private static double Worst(Quantiles quantiles) => quantiles.All.Select(quantile => quantile.RankError).DefaultIfEmpty().Max();

    private static OutcomeWarning? OfTarget(TargetOutcome target) => Of(target.Id, target.Title, target.Mean, target.StandardDeviation, "", "");

    private static OutcomeWarning? OfSeries(Projection series)
    {
        ProjectionYear[] over = [.. series.Years.Where(year => !double.IsFinite(year.Mean) || !double.IsFinite(year.StandardDeviation))];
        if (over.Length == 0)
        {
            return null;
        }

        string years = Years([.. over.Select(year => year.Year)]);
        return Of(series.Variable, series.Title, over.All(year => double.IsFinite(year.Mean)) ? 0 : double.NaN, double.NaN, $" in {years}", $" trong năm {years}");
    }

    private static OutcomeWarning? Of(string series, LocalizedText name, double mean, double standardDeviation, string when, string whenVietnamese)
    {
        if (double.IsFinite(mean) && double.IsFinite(standardDeviation))
        {
            return null;
        }

        (string what, string whatVietnamese) = double.IsFinite(mean) ? ("standard deviation", "độ lệch chuẩn") : ("mean and standard deviation", "trung bình và độ lệch chuẩn");
        return new OutcomeWarning(series, new LocalizedText(
            $"{name.English}: no {what}{when}: sums of values as large as these exceed 1.8e308, the largest number. Probabilities and quantiles hold.",
            $"{name.Vietnamese}: không có {whatVietnamese}{whenVietnamese}: tổng của những giá trị lớn như vậy vượt quá 1,8e308, số lớn nhất tính được. Xác suất và phân vị vẫn đúng."));
    }

    /// <summary>Writes years that follow each other as one span: <c>2026–2030, 2035</c>.</summary>
    private static string Years(int[] years)
    {
        List<string> spans = [];
        for (int start = 0; start < years.Length;)
        {
            int end = start;
            while (end + 1 < years.Length && years[end + 1] == years[end] + 1)
            {
                end++;
            }

            spans.Add(start == end
                ? years[start].ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{years[start]}–{years[end]}"));
            start = end + 1;
        }

        return string.Join(", ", spans);
    }

    private static string Grouped(long count, char separator) => count.ToString("N0", CultureInfo.InvariantCulture).Replace(',', separator);
}
