using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Discovery;

/// <summary>A box in a sentence, in both languages.</summary>
internal static class BoxSentence
{
    private const string Share = "share";

    /// <summary>Says a box.</summary>
    public static LocalizedText Of(ModelDefinition model, string target, bool ofMet, Estimate coverage, Estimate density, Estimate mass, ImmutableArray<BoxRestriction> restrictions, bool isFirst)
    {
        LocalizedText title = model.Targets.Single(its => its.Id == target).Title;
        string lever = Lever(restrictions);
        string english = Sentence(restrictions.Select(restriction => English(model, restriction)), " and ");
        string vietnamese = Sentence(restrictions.Select(restriction => Vietnamese(model, restriction)), " và ");
        (string met, string done) = ofMet ? ("met", "đạt") : ("missed", "không đạt");
        return new LocalizedText(
            $"{title.English} is {met} in {Percent(density)} of the{(isFirst ? "" : " other")} futures in which {english}. They are {Percent(mass)} of all futures, and {Percent(coverage)} of those in which it is {met}."
                + (lever.Length > 0 ? $" Nearest lever: {lever}." : ""),
            ($"{title.Vietnamese}: {done} trong {Percent(density, true)} số tương lai{(isFirst ? "" : " còn lại")} mà {vietnamese}. Chúng chiếm {Percent(mass, true)} mọi tương lai, và {Percent(coverage, true)} số tương lai {done}."
                + (lever.Length > 0 ? $" Đòn bẩy gần nhất: {lever}." : "")));
    }

    private static string Lever(ImmutableArray<BoxRestriction> restrictions) => string.Join(", ", restrictions.Select(restriction => restriction.Lever).OfType<string>().Distinct());

    private static string Sentence(IEnumerable<string> parts, string and) =>
        parts.ToArray() is [.. string[] others, string last] ? (others.Length == 0 ? last : string.Join(", ", others) + and + last) : "";

    private static string English(ModelDefinition model, BoxRestriction restriction)
    {
        string Value(double value) => Number(value, UnitOf(model, restriction), isVietnamese: false);
        string name = Name(restriction, "with", "correlated");
        return restriction switch
        {
            { Low: double low, High: double high } => $"{name} lies between {Value(low)} and {Value(high)}",
            { Low: double low } => $"{name} is above {Value(low)}",
            { High: double high } => $"{name} is below {Value(high)}",
            { LowShare: 0 } => $"{name} is in its lowest {Percent(restriction.HighShare)}",
            { HighShare: 1 } => $"{name} is in its highest {Percent(1 - restriction.LowShare)}",
            _ => $"{name} is between its lowest {Percent(restriction.LowShare)} and its highest {Percent(1 - restriction.HighShare)}",
        };
    }

    private static string Vietnamese(ModelDefinition model, BoxRestriction restriction)
    {
        string Value(double value) => Number(value, UnitOf(model, restriction), isVietnamese: true);
        string name = Name(restriction, "cùng", "yếu tố tương quan");
        return restriction switch
        {
            { Low: double low, High: double high } => $"{name} từ {Value(low)} đến {Value(high)}",
            { Low: double low } => $"{name} trên {Value(low)}",
            { High: double high } => $"{name} dưới {Value(high)}",
            { LowShare: 0 } => $"{name} ở {Percent(restriction.HighShare, true)} thấp nhất",
            { HighShare: 1 } => $"{name} ở {Percent(1 - restriction.LowShare, true)} cao nhất",
            _ => $"{name} không ở {Percent(restriction.LowShare, true)} thấp nhất và {Percent(1 - restriction.HighShare, true)} cao nhất",
        };
    }

    /// <summary>The first of correlated variables, and how many there are besides.</summary>
    private static string Name(BoxRestriction restriction, string with, string correlated) =>
        restriction.Factor.Split(", ") is [string first, .. { Length: > 0 } others] ? $"{first} ({with} {others.Length} {correlated})" : restriction.Factor;

    private static LocalizedText UnitOf(ModelDefinition model, BoxRestriction restriction) => model.Variables.FirstOrDefault(variable => variable.Name == restriction.Factor)?.UnitName ?? LocalizedText.Empty;

    /// <summary>Four digits: the cells that a box is made of tell no more.</summary>
    private static string Number(double value, LocalizedText unit, bool isVietnamese)
    {
        bool isShare = unit.English is Share or "%" or "a year";
        string number = (isShare ? 100 * value : value).ToString("G4", CultureInfo.InvariantCulture);
        number = isVietnamese ? number.Replace('.', ',') : number;
        return isShare ? number + PerCent(isVietnamese) : $"{number} {(isVietnamese ? unit.Vietnamese : unit.English)}".TrimEnd();
    }

    private static string PerCent(bool isVietnamese) => isVietnamese ? "%" : " %";

    private static string Percent(Estimate share, bool isVietnamese = false) => Percent(share.Value, isVietnamese);

    private static string Percent(double share, bool isVietnamese = false) => share switch
    {
        > 0 and < 0.005 => "< 1",
        < 1 and > 0.995 => "> 99",
        _ => (100 * share).ToString("F0", CultureInfo.InvariantCulture),
    } + PerCent(isVietnamese);
}
