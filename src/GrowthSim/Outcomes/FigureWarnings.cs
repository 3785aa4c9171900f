using System.Globalization;
using GrowthSim.Language;
using GrowthSim.Statistics;

namespace GrowthSim.Outcomes;

/// <summary>What a reader must know of the figures that a run is conditioned on.</summary>
internal static class FigureWarnings
{
    /// <summary>The fewest effective paths whose estimates are to be trusted.</summary>
    public const double MinEffective = 400;

    /// <summary>The least probability that is told as a number: below, rounding is most of it.</summary>
    private const double MinTold = 1e-12;

    /// <summary>Returns the warnings.</summary>
    public static IEnumerable<OutcomeWarning> Of(RunOutcome outcome)
    {
        if (outcome.Conditioning is not ConditioningOutcome conditioning)
        {
            yield break;
        }

        AsOf time = outcome.AsOf.GetValueOrDefault();
        foreach (IdleFigure figure in conditioning.Unused)
        {
            yield return Idle(figure);
        }

        foreach (ContradictingFigure figure in conditioning.Contradicting)
        {
            LocalizedText named = figure.Named();
            string probability = figure.Probability < MinTold ? "< 1e-12" : figure.Probability.ToString("0.0e-0", CultureInfo.InvariantCulture);
            yield return new OutcomeWarning(figure.Variable, new LocalizedText(
                $"{named.English} contradicts the model: given the figures before it, one as far out has a probability of {probability}. Check the figure and its unit, or widen what the model assumes.",
                $"{named.Vietnamese} mâu thuẫn với mô hình: với các số liệu trước đó, một giá trị lệch xa như vậy có xác suất {probability.Replace('.', ',')}. Hãy kiểm tra số liệu và đơn vị, hoặc nới rộng giả định của mô hình."));
        }

        foreach (string lever in conditioning.PastLevers)
        {
            yield return new OutcomeWarning(lever, new LocalizedText(
                $"The scenario sets {lever} for years up to {time.LastWholeYear}, which are on record: what it did then is in the figures already. Begin it after {time.LastWholeYear}, or leave as_of out.",
                $"Kịch bản đặt {lever} cho các năm đến {time.LastWholeYear}, là những năm đã có số liệu: tác động khi đó đã nằm trong số liệu. Hãy bắt đầu sau năm {time.LastWholeYear}, hoặc bỏ as_of."));
        }

        foreach (TargetOutcome target in outcome.Targets.Where(target => target.IsOverdue))
        {
            yield return new OutcomeWarning(target.Id, new LocalizedText(
                $"'{target.Title.English}' was due by {time}, and no figure settles it: its probability is that of what is not known. Record the figure.",
                $"'{target.Title.Vietnamese}' đã đến hạn tính đến {(time.IsWholeYear ? "hết năm " : "ngày ")}{time.In("vi")} mà chưa có số liệu xác định: xác suất chỉ phản ánh điều chưa biết. Hãy ghi số liệu."));
        }

        if (conditioning.EffectivePaths < MinEffective)
        {
            string effective = conditioning.EffectivePaths.ToString("0", CultureInfo.InvariantCulture);
            yield return new OutcomeWarning("as_of", new LocalizedText(
                $"The figures leave {effective} effective paths, too few for an answer. Give figures their error, widen what the model assumes, or order more paths.",
                $"Các số liệu chỉ để lại {effective} quỹ đạo hiệu dụng, quá ít cho một câu trả lời. Hãy ghi sai số của số liệu, nới rộng giả định của mô hình, hoặc chạy nhiều quỹ đạo hơn."));
        }
        else if (conditioning.ParetoK > ParetoTail.Unreliable)
        {
            string shape = conditioning.ParetoK.ToString("0.00", CultureInfo.InvariantCulture);
            yield return new OutcomeWarning("as_of", new LocalizedText(
                $"The weights of paths have a heavy tail (k = {shape}, above 0.7): errors may be larger than the intervals say. Give figures their error, or widen what the model assumes.",
                $"Trọng số của các quỹ đạo có đuôi dày (k = {shape.Replace('.', ',')}, trên 0,7): sai số có thể lớn hơn khoảng tin cậy. Hãy ghi sai số của số liệu, hoặc nới rộng giả định của mô hình."));
        }
    }

    private static OutcomeWarning Idle(IdleFigure figure)
    {
        LocalizedText named = figure.Named();
        if (figure.Expected is not double expected)
        {
            return new OutcomeWarning(figure.Variable, new LocalizedText(
                $"{named.English} stands in its place and teaches nothing: no draw of the model can be solved for. Give it an error (sd).",
                $"{named.Vietnamese} chỉ thế chỗ và không cho biết gì thêm: mô hình không có đại lượng ngẫu nhiên nào giải được theo nó. Hãy ghi sai số (sd)."));
        }

        string said = expected.ToString("R", CultureInfo.InvariantCulture);
        return new OutcomeWarning(figure.Variable, new LocalizedText(
            $"{named.English} stands in its place and teaches nothing: the model, with the other figures, says {said} for sure. Give the assumptions behind it a spread.",
            $"{named.Vietnamese} chỉ thế chỗ và không cho biết gì thêm: mô hình cùng các số liệu khác cho chắc chắn {said}. Hãy cho các giả định đứng sau một độ phân tán."));
    }
}
