using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Outcomes.Breaks;

/// <summary>What a reader must know of what breaks first: implications that do not hold, and sets that are too large.</summary>
internal static class BreakWarnings
{
    /// <summary>Returns the warnings.</summary>
    public static IEnumerable<OutcomeWarning> Of(RunOutcome outcome) =>
    [
        .. outcome.Joint.BrokenImplications.Select(broken => Broken(broken, outcome.Target(broken.Target), outcome.Target(broken.Implied).Title)),
        .. TooLarge("", outcome.Joint.All),
        .. outcome.Joint.Groups.SelectMany(group => TooLarge(group.Key, group.Value)),
    ];

    private static OutcomeWarning Broken(BrokenImplication broken, TargetOutcome target, LocalizedText implied) => new(broken.Target, new LocalizedText(
        $"'{target.Title.English}' implies '{implied.English}', but {Grouped(broken.Paths, ',')} of {Grouped(target.Paths, ',')} paths meet the first and miss the second. Check the two thresholds, or delete the implication.",
        $"'{target.Title.Vietnamese}' kéo theo '{implied.Vietnamese}', nhưng {Grouped(broken.Paths, '.')} trên {Grouped(target.Paths, '.')} quỹ đạo đạt mục tiêu đầu mà không đạt mục tiêu sau. Hãy kiểm tra hai ngưỡng, hoặc bỏ quan hệ kéo theo."));

    private static IEnumerable<OutcomeWarning> TooLarge(string group, JointEstimate together)
    {
        if (together.News > PlanLimits.TargetsTogether)
        {
            string name = group.Length == 0 ? "" : $" ({group})";
            yield return new OutcomeWarning("", new LocalizedText(
                $"What breaks first is not told of {Grouped(together.News, ',')} targets together{name}: it is counted of at most {PlanLimits.TargetsTogether}. Split them into groups.",
                $"Không nêu mục tiêu nào không đạt trước khi xét {Grouped(together.News, '.')} mục tiêu cùng lúc{name}: chỉ đếm được nhiều nhất {PlanLimits.TargetsTogether}. Hãy chia thành các nhóm."));
        }
    }

    private static string Grouped(long count, char separator) => count.ToString("N0", CultureInfo.InvariantCulture).Replace(',', separator);
}
