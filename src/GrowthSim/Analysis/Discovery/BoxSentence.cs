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
            ($"{title.Vietnamese}: {done} trong {Percent(density)} số tương lai{(isFirst ? "" : " còn lại")} mà {vietnamese}. Chúng chiếm {Percent(mass)} mọi tương lai, và {Percent(coverage)} số tương lai {done}."
                + (lever.Length > 0 ? $" Đòn bẩy gần nhất: {lever}." : "")));
    }

    private static string Lever(ImmutableArray<BoxRestriction> restrictions) => string.Join(", ", restrictions.Select(restriction => restriction.Lever).OfType<string>().Distinct());

    private static string Sentence(IEnumerable<string> parts, string and) =>
        parts.ToArray() is [.. string[] others, string last] ? (others.Length == 0 ? last : string.Join(", ", others) + and + last) : "";

    private static string English(ModelDefinition model, BoxRestriction restriction)
    {
        string Value(double value) => Number(value, UnitOf(model, restriction), '.');
        return restriction switch
        {
            { Low: double low, High: double high } => $"{restriction.Factor} lies between {Value(low)} and {Value(high)}",
            { Low: double low } => $"{restriction.Factor} is above {Value(low)}",
            { High: double high } => $"{restriction.Factor} is below {Value(high)}",
            { LowShare: 0 } => $"{restriction.Factor} is in its lowest {Percent(restriction.HighShare)}",
            { HighShare: 1 } => $"{restriction.Factor} is in its highest {Percent(1 - restriction.LowShare)}",
            _ => $"{restriction.Factor} is between its lowest {Percent(restriction.LowShare)} and its highest {Percent(1 - restriction.HighShare)}",
        };
    }

    private static string Vietnamese(ModelDefinition model, BoxRestriction restriction)
    {
        string Value(double value) => Number(value, UnitOf(model, restriction), ',');
        return restriction switch
        {
            { Low: double low, High: double high } => $"{restriction.Factor} từ {Value(low)} đến {Value(high)}",
            { Low: double low } => $"{restriction.Factor} trên {Value(low)}",
            { High: double high } => $"{restriction.Factor} dưới {Value(high)}",
            { LowShare: 0 } => $"{restriction.Factor} ở {Percent(restriction.HighShare)} thấp nhất",
            { HighShare: 1 } => $"{restriction.Factor} ở {Percent(1 - restriction.LowShare)} cao nhất",
            _ => $"{restriction.Factor} không ở {Percent(restriction.LowShare)} thấp nhất và {Percent(1 - restriction.HighShare)} cao nhất",
        };
    }

    private static string UnitOf(ModelDefinition model, BoxRestriction restriction) => model.Variables.FirstOrDefault(variable => variable.Name == restriction.Factor)?.Unit ?? "";

    /// <summary>Four digits: the cells that a box is made of tell no more.</summary>
    private static string Number(double value, string unit, char decimalSign)
    {
        bool isShare = unit is Share or "%";
        string number = (isShare ? 100 * value : value).ToString("G4", CultureInfo.InvariantCulture).Replace('.', decimalSign);
        return isShare ? number + " %" : unit.Length == 0 ? number : number + " " + unit;
    }

    private static string Percent(Estimate share) => Percent(share.Value);

    private static string Percent(double share) => share is > 0 and < 0.005 ? "< 1 %" : share is < 1 and > 0.995 ? "> 99 %" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:F0} %");
}
