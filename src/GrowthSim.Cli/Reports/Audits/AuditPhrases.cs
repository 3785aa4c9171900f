using System.Collections.Immutable;
using GrowthSim.Analysis.Audit;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Audits;

/// <summary>What sentences of an audit are made of.</summary>
/// <param name="locale">The language.</param>
internal sealed class AuditPhrases(Locale locale)
{
    /// <summary>Returns names as an enumeration.</summary>
    public string Names(ImmutableArray<string> names) => names switch
    {
        [] => "",
        [string one] => one,
        _ => locale.Say(AuditWords.And, string.Join(", ", names[..^1]), names[^1]),
    };

    /// <summary>Returns a range in words.</summary>
    public string Range(ValueBounds bounds, LocalizedText unit)
    {
        string Value(double value) => Quantity.Of(value, unit.English, locale) + Quantity.Beside(unit, locale);
        if (unit.English == Quantity.Truth)
        {
            return bounds.Low > 0 ? Value(1) : bounds.High < 1 ? Value(0) : locale.Say(AuditWords.Or, Value(0), Value(1));
        }

        return bounds switch
        {
            (null, null) => locale.Say(AuditWords.Anything),
            (double low, null) => locale.Say(AuditWords.AtLeast, Value(low)),
            (null, double high) => locale.Say(AuditWords.AtMost, Value(high)),
            (double low, double high) when Value(low) == Value(high) => Value(low),
            (double low, double high) when low > high => locale.Say(AuditWords.Nothing),
            (double low, double high) => locale.Say(AuditWords.Between, Quantity.Of(low, unit.English, locale), Value(high)),
        };
    }

    /// <summary>Returns what a target asks: both ends of a range, and otherwise when it is met.</summary>
    public string Asked(AuditedTarget target)
    {
        LocalizedText unit = Unit(target);
        return target.Wanted is { Low: not null, High: not null } && target.MetIf.StartsWith(">=", StringComparison.Ordinal)
            ? Range(target.Wanted, unit)
            : Quantity.Condition(target.MetIf, unit.English, locale) + Quantity.Beside(unit, locale);
    }

    /// <summary>Returns what is assumed.</summary>
    public string Basis(RangeBasis basis) => basis == RangeBasis.Anything ? locale.Say(AuditWords.OnAnyPath) : locale.Say(AuditWords.InTheMiddle, Middle);

    /// <summary>Gets the middle part in per cent.</summary>
    public string Middle => locale.Exact(AuditOutcome.Middle, shift: 2, grouped: false) + locale.PercentSign;

    /// <summary>Returns whether targets are taken as they are written, where that matters.</summary>
    public string Reading(TargetReading reading) => reading == TargetReading.AsWritten ? locale.Say(AuditWords.AsWritten) : "";

    /// <summary>Returns what a conflict is seen in.</summary>
    public string Seen(TargetConflict conflict) => conflict.Variable is null ? locale.Say(AuditWords.MeasureOf, Names(conflict.Sides[^1].Targets))
        : conflict.Year is int year ? locale.Say(AuditWords.InYear, Title(conflict), year)
        : Title(conflict);

    /// <summary>Returns the unit that a target's thresholds are shown in.</summary>
    public static LocalizedText Unit(AuditedTarget target) => Quantity.Shown(target.UnitName, target.InPercent);

    private string Title(TargetConflict conflict) => conflict.Title is LocalizedText title ? title.In(locale.Code) : conflict.Variable!;
}
