using GrowthSim.Analysis.Audit;
using GrowthSim.Analysis.Deadlines;
using GrowthSim.Analysis.Discovery;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Information;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Compilation;
using GrowthSim.Grains.Compute;
using GrowthSim.Language;

namespace GrowthSim.Grains.Analyses;

/// <summary>Makes of an order what is to be done. Takes its time: to be used on a compute thread.</summary>
internal sealed class AnalysisMaker(PlanCompiler compiler)
{
    /// <summary>The most figures that enter a review one by one where nothing is said.</summary>
    private const int MaxSingleFigures = 40;

    /// <exception cref="OrderRefusedException">The model, the scenario or the order has errors.</exception>
    public AnalysisWork Make(FrozenPlan basis, AnalysisOrder order, YieldPoint yieldPoint)
    {
        try
        {
            (ModelDefinition model, Scenario scenario) = compiler.Read(basis, yieldPoint);
            Check(model, order);
            Scenario[] others = [.. PlanCompiler.Others(model, basis, yieldPoint).Select(other => other.OrThrow())];
            AnalysisWork work = order.Kind == AnalysisKind.Seek ? Search(model, scenario, basis, order, yieldPoint) : Make(model, scenario, others, basis, order, yieldPoint);
            work.Check();
            return work;
        }
        catch (ModelException wrong)
        {
            throw new OrderRefusedException($"The scenario {basis.Model}/{basis.Scenario} cannot be analysed: {wrong.Errors[0]}", wrong.Errors);
        }
    }

    private static AnalysisWork Make(ModelDefinition model, Scenario scenario, IReadOnlyList<Scenario> others, FrozenPlan basis, AnalysisOrder order, YieldPoint yieldPoint)
    {
        string revision = basis.Text.Revision;
        double level = order.Run.Level;
        RunSettings settings = basis.Run;
        return order.Kind switch
        {
            AnalysisKind.Sensitivity => new RunsWork<DriverOutcome>(Drivers(model, scenario, revision, settings, order, yieldPoint), level),
            AnalysisKind.Deadlines => new RunsWork<DeadlineOutcome>(new DeadlineAnalysis(model, scenario, revision, settings with { TargetsOnly = true }, order.Targets, order.By), level),
            AnalysisKind.Audit => new RunsWork<AuditOutcome>(new ModelAudit(model, scenario, revision, settings) { HasRun = !order.WithoutRun }, level),
            AnalysisKind.Review => new RunsWork<ReviewOutcome>(Review(model, scenario, revision, settings, order.Steps), level),
            AnalysisKind.Value => new RunsWork<InformationOutcome>(Information(model, scenario, others, revision, settings, order), level),
            AnalysisKind.Discover => new RunsWork<DiscoveryOutcome>(Discovery(model, scenario, revision, settings, order), level),
            AnalysisKind.Scores => new RunsWork<ScoreCard>(Scores(model, scenario, revision, settings, order), level),
            _ => throw new OrderRefusedException($"This silo knows no analysis {order.Kind}.", []),
        };
    }

    private static SearchWork<SeekOutcome> Search(ModelDefinition model, Scenario scenario, FrozenPlan basis, AnalysisOrder order, YieldPoint yieldPoint)
    {
        if (order.Targets.Length != 1)
        {
            throw new OrderRefusedException($"A search is for one target, and here are {order.Targets.Length}. Name one.", []);
        }

        SeekRequest request = new(order.Targets[0], order.Probability, order.Budget, order.Levers.IsDefault ? [] : order.Levers, order.From);
        return new SearchWork<SeekOutcome>(request.Analysis(model, scenario, basis.Text.Revision, basis.Run, yieldPoint), order.Run.Total, order.Run.Level);
    }

    /// <summary>Throws where an order names what the model does not have.</summary>
    private static void Check(ModelDefinition model, AnalysisOrder order)
    {
        ModelError? lever = order.Kind switch
        {
            AnalysisKind.Deadlines => UnknownNames.Lever(model, order.By),
            AnalysisKind.Sensitivity => UnknownNames.Explored(model, order.By),
            _ => null,
        };
        if ((UnknownNames.Target(model, order.Targets) ?? lever) is ModelError unknown)
        {
            throw new ModelException([unknown]);
        }

        foreach (AsOf asOf in order.Run.AsOf is AsOf one ? order.Times.Add(one) : order.Times)
        {
            if (!asOf.IsOn(model.BaseYear, model.LastYear))
            {
                throw new OrderRefusedException($"{asOf} is not on the grid {model.BaseYear}-{model.LastYear}: use a year of the grid, or a day in one or in the year after the last.", []);
            }
        }
    }

    private static DriverRun Drivers(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, AnalysisOrder order, YieldPoint yieldPoint)
    {
        if (order.Total && !order.By.IsEmpty)
        {
            throw new OrderRefusedException("Levers that are explored are not drawn again: order explore or total.", []);
        }

        return new(model, scenario, revision, settings, order.Targets, order.Total ? TotalPlan.Of(model, scenario, settings, order.Targets, yieldPoint) : null) { Explored = order.By };
    }

    private static InformationRun Information(ModelDefinition model, Scenario scenario, IReadOnlyList<Scenario> others, string revision, RunSettings settings, AnalysisOrder order)
    {
        ValueQuestion question = new([new ComparedScenario(scenario.Id, order.Run.Settings).Name, .. others.Select(other => other.Id)], order.Targets, order.ByMeasure);
        string? problem = (question.IsAmong, question.Targets.Length) switch
        {
            (false, 0) => "Nothing to decide: name a target to count on or not, or other scenarios to choose between as against.",
            (false, > 1) => $"To count on is one target, and here are {question.Targets.Length}. Name one, or other scenarios to choose between as against.",
            (true, _) when question.Scenarios.Distinct().Count() < question.Scenarios.Length => "A scenario is named twice among those to choose between. Name each once.",
            (_, not 1) when question.ByMeasure => $"By its measure one target is valued, and here are {question.Targets.Length}. Name one.",
            _ => null,
        };
        return problem is null ? new InformationRun(model, scenario, revision, settings, [.. others], question) : throw new OrderRefusedException(problem, []);
    }

    private static DiscoveryRun Discovery(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, AnalysisOrder order)
    {
        DiscoverQuestion usual = new();
        DiscoverQuestion question = new(order.OfMet, order.Boxes ?? usual.Boxes, order.Factors ?? usual.Factors);
        string? problem = (question.Boxes, question.Factors) is not ( >= 1 and <= AnalysisOrder.MaxOfBoxes, >= 1 and <= AnalysisOrder.MaxOfBoxes)
            ? FormattableString.Invariant($"Boxes and factors are from 1 to {AnalysisOrder.MaxOfBoxes} each, and here are {question.Boxes} and {question.Factors}.")
            : order.Targets.Length != 1 ? $"Boxes are sought of one target, and here are {order.Targets.Length}. Name one."
            : order.Run.Total > CellTable.MaxPaths ? FormattableString.Invariant($"Boxes are sought in at most {CellTable.MaxPaths} paths, and here are {order.Run.Total}. Order fewer.")
            : null;
        return problem is null ? new DiscoveryRun(model, scenario, revision, settings, order.Targets[0], question) : throw new OrderRefusedException(problem, []);
    }

    private static RecordReview Review(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, StepBy? by)
    {
        if (settings.AsOf is not AsOf asOf)
        {
            throw new OrderRefusedException($"A review is as of a date: write as_of, {AsOf.Permitted}.", []);
        }

        RecordReview review = new(model, scenario, revision, settings, by ?? StepBy.Figure);
        if (review.Figures == 0)
        {
            throw new OrderRefusedException(
                model.Observations.MinBy(figure => figure.Known) is Observation first
                    ? FormattableString.Invariant($"As of {asOf} no figure of '{model.Id}' is known yet: the first, {first.Variable} {first.Year}, is known from {first.Known:yyyy-MM-dd} on.")
                    : $"The model '{model.Id}' has no figures on record: there is nothing to review.",
                []);
        }

        return by is null && review.Figures > MaxSingleFigures ? new RecordReview(model, scenario, revision, settings, StepBy.Date) : review;
    }

    private static ScoreAnalysis Scores(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, AnalysisOrder order)
    {
        IReadOnlyList<TargetRecord> records = order.Outcomes.Length == 0 ? [] : TargetRecordReader.Read("outcomes", order.Outcomes, model).OrThrow();
        ScoreAnalysis scores = new(model, scenario, revision, settings with { AsOf = null }, records, order.Times);
        return scores.Runs.IsEmpty
            ? throw new OrderRefusedException($"Nothing that is known can be scored as seen from {scores.Asked[0]}: send later times as as_of, or what became of targets as outcomes.", [])
            : scores;
    }
}
