using GrowthSim.Language;
using GrowthSim.Numerics;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Review;

/// <summary>Reads what open targets need each year from here on. A target's thresholds, and the median of its measure, are turned into changes a year by one function that rises with the measure.</summary>
/// <param name="past">What is known of the years that have passed.</param>
internal sealed class NeededReader(KnownPast past)
{
    /// <summary>Returns what a target needs.</summary>
    /// <param name="target">The target.</param>
    /// <param name="path">How its measure hangs on a variable.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="now">What is said of it given the figures.</param>
    /// <returns>The change; null where it cannot be read off.</returns>
    public NeededChange? Of(Target target, MeasurePath path, Variable variable, TargetOutcome now)
    {
        if (path.Last <= past.LastYear || IsTruth(variable, now))
        {
            return null;
        }

        bool isCounted = IsShare(variable, target, path) || IsCounted(path, now);
        return Turned(path, variable, isCounted) is not (NeededChange change, Func<double, double> perYear) ? null : Bounded(change, target, perYear) with
        {
            Expected = Finite(perYear(now.Quantiles.Median)),
        };
    }

    private (NeededChange Change, Func<double, double> PerYear)? Turned(MeasurePath path, Variable variable, bool isCounted) => path.Form switch
    {
        MeasureForm.Level => Level(path, variable, isCounted),
        MeasureForm.Growth or MeasureForm.Ratio => Growth(path, variable),
        _ => Average(path, variable),
    };

    private (NeededChange, Func<double, double>)? Level(MeasurePath path, Variable variable, bool isCounted)
    {
        if (past.Latest(path.Variable, path.Last) is not (int year, double value, ValueBasis basis))
        {
            return null;
        }

        int years = path.Last - year;
        bool grows = !isCounted && value > 0;
        NeededChange change = Recent(
            New(grows ? ChangeKind.Growth : ChangeKind.Difference, variable, year, path.Last) with { Latest = value, Basis = basis },
            grows);
        return (change, grows
            ? measure => Root(path.Inside(measure) / value, years) - 1
            : measure => (path.Inside(measure) - value) / years);
    }

    private (NeededChange, Func<double, double>)? Growth(MeasurePath path, Variable variable)
    {
        int span = path.Last - path.First;
        Func<double, double> ratio = path.Form == MeasureForm.Ratio ? path.Inside : measure => Power(1 + path.Inside(measure), span);
        if (path.First >= past.LastYear && past.Value(path.Variable, path.First) is null)
        {
            // The first year is still to come: whatever the value is then, it has to grow so much from there.
            return (New(ChangeKind.Growth, variable, path.First, path.Last), measure => Root(ratio(measure), span) - 1);
        }

        if (past.Past(path.Variable, path.First) is not (double first, ValueBasis firstBasis) || !(first > 0) || past.Latest(path.Variable, path.Last) is not (int year, double value, ValueBasis basis) || !(value > 0))
        {
            return null;
        }

        (int from, double start) = year < path.First ? (path.First, first) : (year, value);
        basis = firstBasis == ValueBasis.Median ? ValueBasis.Median : basis;
        NeededChange change = Recent(New(ChangeKind.Growth, variable, from, path.Last) with { Latest = start, Basis = basis }, grows: true);
        return (change, measure => Root(ratio(measure) * first / start, path.Last - from) - 1);
    }

    private (NeededChange, Func<double, double>)? Average(MeasurePath path, Variable variable)
    {
        (double sum, int left, int firstLeft, ValueBasis basis) = (0, 0, path.Last + 1, ValueBasis.Figure);
        for (int year = path.First; year <= path.Last; year++)
        {
            if (past.Past(path.Variable, year) is (double value, ValueBasis from))
            {
                (sum, basis) = (sum + value, (ValueBasis)Math.Max((int)basis, (int)from));
            }
            else if (year <= past.LastYear)
            {
                return null;
            }
            else
            {
                (left, firstLeft) = (left + 1, Math.Min(firstLeft, year));
            }
        }

        if (left == 0)
        {
            return null;
        }

        NeededChange change = New(ChangeKind.Average, variable, firstLeft - 1, path.Last) with { Basis = basis };
        if (past.Past(path.Variable, firstLeft - 1) is (double latest, _))
        {
            change = change with { Latest = latest };
        }

        if (past.RecentMean(path.Variable, firstLeft) is (int since, double mean))
        {
            change = change with { Recent = mean, RecentFrom = since };
        }

        int years = path.Form == MeasureForm.Mean ? path.Last - path.First + 1 : 1;
        return (change, measure => ((path.Inside(measure) * years) - sum) / left);
    }

    /// <summary>Adds what came over the last years, where the value that the change counts from is known for sure.</summary>
    private NeededChange Recent(NeededChange change, bool grows)
    {
        if (change.Basis == ValueBasis.Median || past.Earlier(change.Variable, change.From) is not (int year, double before) || (grows && !(before > 0)))
        {
            return change;
        }

        int years = change.From - year;
        double latest = change.Latest!.Value;
        return change with { RecentFrom = year, Recent = Finite(grows ? Root(latest / before, years) - 1 : (latest - before) / years) };
    }

    private static NeededChange Bounded(NeededChange change, Target target, Func<double, double> perYear)
    {
        double? first = Finite(perYear(target.Threshold));
        double? second = Finite(perYear(target.SecondThreshold));
        return target.Comparison switch
        {
            Comparison.AtLeast or Comparison.Above => change with { AtLeast = first },
            Comparison.AtMost or Comparison.Below => change with { AtMost = first },
            Comparison.Range => change with { AtLeast = first, Stretch = second },
            Comparison.Between => change with { AtLeast = first, AtMost = second },
            Comparison.About => change with { AtLeast = Finite(perYear(target.Threshold - target.SecondThreshold)), AtMost = Finite(perYear(target.Threshold + target.SecondThreshold)) },
            _ => change with { AtLeast = first, AtMost = first },
        };
    }

    private static NeededChange New(ChangeKind kind, Variable variable, int from, int to) =>
        new() { Kind = kind, Variable = variable.Name, Title = variable.Title, Unit = variable.Unit, UnitName = variable.UnitName, From = from, To = to };

    /// <summary>Says whether a variable is a share or a rate, so that points a year mean more than growth of it.</summary>
    private static bool IsShare(Variable variable, Target target, MeasurePath path) =>
        variable.Unit is "%" or "share" or "a year" || variable.Unit.StartsWith("share ", StringComparison.Ordinal)
        || (variable.Unit.Length == 0 && target.InPercent && path.Form == MeasureForm.Level);

    /// <summary>Says whether a variable is yes or no: nothing of it comes year by year.</summary>
    private static bool IsTruth(Variable variable, TargetOutcome now) => variable.Unit == "0 or 1" || now.Quantiles.All.All(quantile => quantile.Value is 0 or 1);

    /// <summary>Says whether a level comes in whole numbers, as counts and ranks do.</summary>
    private static bool IsCounted(MeasurePath path, TargetOutcome now) =>
        path.Form == MeasureForm.Level && now.Quantiles.All.All(quantile => path.Inside(quantile.Value) is double value && value == Math.Floor(value));

    private static double Power(double number, int exponent) => Enumerable.Repeat(number, exponent).Aggregate(1.0, (product, factor) => product * factor);

    private static double Root(double number, int years) => years == 1 ? number : number > 0 ? PortableMath.Exp(PortableMath.Log(number) / years) : double.NaN;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
