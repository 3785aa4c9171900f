using GrowthSim.Charts.Targets;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Tests.Targets;

/// <summary>Targets of each kind: open, a range, settled either way, not evaluable, overdue, and near the ends.</summary>
internal static class SampleTargets
{
    public static TargetBarGroup[] Groups(Locale locale) =>
    [
        new(TargetBarGroup.HeadingOf("2025", locale),
        [
            new("growth", locale.Say(new LocalizedText("GRDP growth", "Tăng trưởng GRDP")), Quantity.Condition("0.085 .. 0.095", "a year", locale), TargetState.Open, new Estimate(0.38, 0.37, 0.39)) { Within = new Estimate(0.3, 0.29, 0.31) },
            new("income", locale.Say(new LocalizedText("GRDP per head", "GRDP bình quân đầu người")), Quantity.Condition(">= 8500", "USD", locale) + " USD", TargetState.Open, new Estimate(1, 0.99996, 1)),
            new("doctors", locale.Say(new LocalizedText("Doctors per 10,000 & more", "Bác sĩ trên một vạn dân")), Quantity.Condition(">= 21", "", locale), TargetState.Met, new Estimate(1, 1, 1)),
            new("schools", locale.Say(new LocalizedText("Schools at standard", "Trường đạt chuẩn")), Quantity.Condition(">= 0.85", "share", locale), TargetState.NotMet, new Estimate(0, 0, 0)),
        ]),
        new(TargetBarGroup.HeadingOf("2030", locale),
        [
            new("beds", locale.Say(new LocalizedText("Hospital beds", "Giường bệnh")), Quantity.Condition(">= 75", "", locale), TargetState.Open, new Estimate(0.001, 0.0008, 0.0012)),
            new("road", locale.Say(new LocalizedText("Ring road open", "Đường vành đai thông xe")), Quantity.Condition(">= 1", "0 or 1", locale), TargetState.Open, new Estimate(0.72, 0.71, 0.73)) { IsOverdue = true },
            new("power", locale.Say(new LocalizedText("Power cuts", "Mất điện")), Quantity.Condition("<= 3", "hours", locale) + " hours", TargetState.NotEvaluable, new Estimate(double.NaN, double.NaN, double.NaN)),
        ]),
    ];
}
