using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>Says what it would take: the least setting of one lever or parameter, or the mix of several levers, with which a target is as probable as is wanted. All runs draw the same random numbers.</summary>
public sealed class SeekAnalysis : RunSearch<SeekOutcome>
{
    private readonly RunSettings _settings;
    private readonly SeekQuestion? _setting;
    private readonly MixQuestion? _mix;

    /// <summary>Prepares to seek the least setting of a lever or parameter.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="settings">The seed, the design and the view.</param>
    /// <param name="question">What is sought.</param>
    public SeekAnalysis(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, SeekQuestion question)
        : base(model, scenario, revision)
    {
        ArgumentNullException.ThrowIfNull(question);
        (_settings, _setting) = (settings, question);
        First = SettingTrials.Together(settings, question.Target, SettingSeeker.First(question));
    }

    /// <summary>Prepares to seek the cheapest mix of levers, or the most probable that a budget pays for.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="settings">The seed, the design and the view.</param>
    /// <param name="question">What is sought.</param>
    /// <exception cref="ArgumentException">Neither a probability nor a budget is given, or there are no levers, or more than <see cref="MixQuestion.MaxLevers"/>, or one without a cost above 0 or with equal ends.</exception>
    public SeekAnalysis(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, MixQuestion question)
        : base(model, scenario, revision)
    {
        ArgumentNullException.ThrowIfNull(question);
        question.Check();
        (_settings, _mix) = (settings, question);
        First = SettingTrials.Together(settings, question.Target, MixTrials.Diagonal(question).Select(mix => MixTrials.Equations(question, mix)));
    }

    /// <inheritdoc/>
    public override AnalysisRun First { get; }

    private string Target => _setting?.Target ?? _mix!.Target;

    /// <inheritdoc/>
    public override int MaxRuns(bool isPaired) => _mix is null ? SettingSeeker.MaxRuns(isPaired) : MixSeeker.MaxRuns(_mix.Levers.Length, isPaired);

    /// <inheritdoc/>
    public override void Check(RunPlan first)
    {
        ArgumentNullException.ThrowIfNull(first);
        if (first.Kernel.Targets.FirstOrDefault(entry => entry.Target.Id == Target) is not { Settlement.State: TargetState.Open })
        {
            throw new ModelException([ModelError.Of(
                new TextPosition(UnknownNames.Request, 1, 1), "target", $"The target {Wording.Quote(Target)} is settled by figures on record, or cannot be asked under the scenario: nothing is left to seek.", "Choose one that is open.")]);
        }
    }

    /// <inheritdoc/>
    public override async Task<SeekOutcome> Search(long paths, Func<AnalysisRun, Task<RunOutcome>> run)
    {
        SettingTrials trials = new(_settings, Target, run);
        return _mix is null
            ? new SeekOutcome(await new SettingSeeker(_setting!, trials).Seek(), null)
            : new SeekOutcome(null, await new MixSeeker(_mix, new MixTrials(_mix, trials, paths)).Seek());
    }
}
