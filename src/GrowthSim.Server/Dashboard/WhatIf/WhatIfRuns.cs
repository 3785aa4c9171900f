using System.Collections.Immutable;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Dashboard.Analyses;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>Makes the runs of what-ifs: beside the scenario as it stands, on common random numbers.</summary>
internal sealed class WhatIfRuns(GrainRuns runs)
{
    /// <summary>The number of paths: an interval of a third of a point at most, within about a second.</summary>
    public const long Paths = 100_000;

    /// <summary>The order of the scenario as it stands.</summary>
    public static readonly RunOrder Usual = new() { Paths = Paths, TargetsOnly = true };

    /// <summary>Runs, and returns what the runs say. A run that nobody waits for any more is cancelled.</summary>
    /// <exception cref="ModelException">A setting has errors.</exception>
    public async Task<WhatIfAnswer> Run(PageContext page, ImmutableArray<(string Name, string Equation)> settings, CancellationToken cancellationToken)
    {
        string model = page.Model!.Id;
        RunOutcome baseline = (await runs.Execute(model, page.Scenario, Usual, null, cancellationToken)).Outcome;
        if (settings.IsEmpty)
        {
            return new WhatIfAnswer(baseline, baseline, settings);
        }

        RunOrder order = Usual with { Settings = settings };
        try
        {
            RunOrder beside = order with { Against = [new ComparedScenario(page.Scenario, [])] };
            return new WhatIfAnswer((await runs.Execute(model, page.Scenario, beside, null, cancellationToken)).Outcome, baseline, settings);
        }
        catch (ModelException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            return new WhatIfAnswer((await runs.Execute(model, page.Scenario, order, null, cancellationToken)).Outcome, baseline, settings);
        }
    }
}
