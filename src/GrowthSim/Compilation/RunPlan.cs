using System.Collections.Immutable;
using GrowthSim.Compilation.Comparisons;
using GrowthSim.Compilation.Factors;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

/// <summary>
/// What a run executes: model, scenario and figures, frozen and compiled. Immutable, and shared by all threads; everything that
/// determines a number but the number of paths is in it, and <see cref="Id"/> names it by its content.
/// </summary>
public sealed class RunPlan
{
    /// <summary>The number of paths of a block, the unit of distribution and of merging; it fixes where sums are split, hence results.</summary>
    public const int BlockSize = 16_384;

    /// <summary>The version of the engine: raised by every change that moves a number.</summary>
    public const string EngineVersion = "5";

    /// <summary>The greatest number of paths of a run; cell counts are kept in 32 bits.</summary>
    public const long MaximumPaths = 1_000_000_000;

    private readonly Lazy<TracePlan> _trace;
    private readonly ImmutableArray<ComparedScenario> _against;

    private RunPlan(ModelDefinition model, Scenario scenario, RunSettings settings, string revision, Evidence evidence, ImmutableArray<ComparedScenario> against, CompiledKernel kernel, CompiledKernel? scoring)
    {
        _against = against;
        Model = model;
        Scenario = scenario;
        Settings = settings;
        Revision = revision;
        Evidence = evidence;
        Kernel = kernel;
        Scoring = scoring;
        Id = PlanIdentity.Of(model, scenario, settings, revision, evidence, Against);
        _trace = new Lazy<TracePlan>(() => TracePlan.Create(model, settings.Design, evidence));
    }

    /// <summary>Gets the plan's identity: 16 hexadecimal digits of a hash of all that determines the numbers but the number of paths.</summary>
    public string Id { get; }

    /// <summary>Gets the model, under the scenario.</summary>
    public ModelDefinition Model { get; }

    /// <summary>Gets the scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>Gets the settings.</summary>
    public RunSettings Settings { get; }

    /// <summary>Gets the revision of the model's text.</summary>
    public string Revision { get; }

    /// <summary>Gets the other scenarios that it is compared with, path by path.</summary>
    public ImmutableArray<Scenario> Against => [.. _against.Select(other => other.Scenario)];

    /// <summary>Gets from when the run looks: it uses the figures that were known then; null for none.</summary>
    public AsOf? AsOf => Evidence.AsOf;

    /// <summary>Gets what becomes of those figures.</summary>
    public AsOfMode AsOfMode => Evidence.Mode;

    /// <summary>Gets whether paths have weights, by the figures that they are conditioned on.</summary>
    public bool HasWeights => Kernel.HasWeights;

    /// <summary>Gets the number of operations on a path, each of which takes about a nanosecond.</summary>
    public int Operations => Kernel.Tape.Instructions.Length;

    /// <summary>Gets which figures it knows of, and what it makes of them.</summary>
    internal Evidence Evidence { get; }

    /// <summary>Gets the compiled kernel with what it reports.</summary>
    internal CompiledKernel Kernel { get; }

    /// <summary>Gets the kernel of the targets alone that rare events are estimated with; null where the settings do not ask for them.</summary>
    internal CompiledKernel? Scoring { get; }

    /// <summary>Gets the plan of a replay, made when it is first asked for.</summary>
    internal TracePlan Trace => _trace.Value;

    /// <summary>Compiles a plan.</summary>
    /// <param name="model">The checked model, as it stands without the scenario.</param>
    /// <param name="scenario">The scenario, checked against the model.</param>
    /// <param name="settings">The seed, the design and the view.</param>
    /// <param name="revision">The revision of the model's text.</param>
    /// <returns>The plan, or every error that compiling met: a year off the grid, an argument that a distribution does not allow, a limit passed.</returns>
    public static Checked<RunPlan> Create(ModelDefinition model, Scenario scenario, RunSettings settings, string revision) =>
        Create(model, scenario, settings, revision, YieldPoint.None);

    /// <inheritdoc cref="Create(ModelDefinition, Scenario, RunSettings, string, ImmutableArray{Scenario}, YieldPoint)"/>
    public static Checked<RunPlan> Create(ModelDefinition model, Scenario scenario, RunSettings settings, string revision, YieldPoint yieldPoint) =>
        Create(model, scenario, settings, revision, [], yieldPoint);

    /// <inheritdoc cref="Create(ModelDefinition, Scenario, RunSettings, string)"/>
    /// <param name="model">The checked model, as it stands without the scenario.</param>
    /// <param name="scenario">The scenario, checked against the model.</param>
    /// <param name="settings">The seed, the design and the view.</param>
    /// <param name="revision">The revision of the model's text.</param>
    /// <param name="against">Other scenarios that it is compared with, path by path on the same random numbers; checked against the model.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static Checked<RunPlan> Create(ModelDefinition model, Scenario scenario, RunSettings settings, string revision, ImmutableArray<Scenario> against, YieldPoint yieldPoint)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        (model, Scenario replaced) = Changed(model, scenario, settings, revision);
        Checked<ModelDefinition> under = model.Under(replaced, yieldPoint);
        if (!under.IsValid)
        {
            return new Checked<RunPlan>(under.Errors);
        }

        Checked<ModelDefinition>[] others = [.. against.Select(other => model.Under(other, yieldPoint))];
        if (others.FirstOrDefault(other => !other.IsValid) is Checked<ModelDefinition> wrong)
        {
            return new Checked<RunPlan>(wrong.Errors);
        }

        if ((UnknownNames.Target(model, settings.ComparedTargets) ?? UnknownNames.Factor(FactorNames.All(under.Value), settings.DrawnAgain)) is ModelError unknown)
        {
            return new Checked<RunPlan>([unknown]);
        }

        if (settings.DrawnAgain.Length > 0 && settings.Design != SamplingDesign.Plain)
        {
            return new Checked<RunPlan>([ModelError.Of(
                new TextPosition(scenario.Id, 1, 1),
                "drawn_again",
                $"Under the design {settings.Design.Name()} there are no further random numbers to draw again from.",
                "Use the plain design.")]);
        }

        ImmutableArray<ComparedScenario> compared =
        [
            .. against.Zip(others, (other, its) => new ComparedScenario(other, its.Value!)),
            .. settings.DrawnAgain.Select(factor => new ComparedScenario(Again(scenario, factor), under.Value) { DrawnAgain = factor }),
        ];
        AsOf? asOf = settings.AsOf ?? scenario.AsOf;
        if (asOf is AsOf time && !time.IsOn(model.BaseYear, model.LastYear))
        {
            return new Checked<RunPlan>([ModelError.Of(
                new TextPosition(scenario.Id, 1, 1),
                "as_of",
                $"{time} is not on the grid {model.BaseYear}-{model.LastYear}.",
                "Use a year of the grid, or a day in one or in the year after the last, or leave as_of out for the view of the base year.")]);
        }

        Evidence evidence = new(asOf, settings.AsOfMode ?? scenario.AsOfMode);
        Checked<CompiledKernel> kernel = CompiledKernel.Create(under.Value, settings.Design, evidence, settings.TargetsOnly, distances: false, compared, settings.ComparedTargets, settings.Factors, yieldPoint);
        if (!kernel.IsValid)
        {
            return new Checked<RunPlan>(kernel.Errors);
        }

        CompiledKernel? scoring = settings.Rare ? CompiledKernel.Create(under.Value, SamplingDesign.Plain, evidence, targetsOnly: true, distances: true, [], [], FactorUses.None, yieldPoint).Value : null;
        if (scoring is not null && scoring.Tape.Numbers.Count() is int numbers and > PlanLimits.RareNumbers)
        {
            return new Checked<RunPlan>([ModelError.Of(
                new TextPosition(scenario.Id, 1, 1),
                "rare",
                $"The targets need {numbers} random numbers a path, and rare events are estimated with at most {PlanLimits.RareNumbers}.",
                "Leave rare events out, or shorten the grid of years.")]);
        }

        return new Checked<RunPlan>(new RunPlan(under.Value, scenario, settings, revision, evidence, compared, kernel.Value, scoring));
    }

    private static Scenario Again(Scenario scenario, string factor) => scenario with
    {
        Id = $"{scenario.Id}~{factor}",
        Title = new LocalizedText($"{scenario.Title.English}, {factor} drawn again", $"{scenario.Title.Vietnamese}, {factor} rút lại"),
    };

    private static (ModelDefinition Model, Scenario Scenario) Changed(ModelDefinition model, Scenario scenario, RunSettings settings, string revision)
    {
        if (settings.Change is not ModelChange change)
        {
            return (model, scenario);
        }

        ModelDefinition changed = change.Of(model, scenario, revision, settings.AsOf ?? scenario.AsOf);
        return (changed, change.Under(changed, scenario));
    }

    /// <summary>Returns the same plan with its free draws drawn from a proposal, and weighted by that: other paths of the same distribution.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    internal RunPlan Under(Proposal proposal, YieldPoint yieldPoint)
    {
        Evidence evidence = Evidence with { Proposal = proposal };
        CompiledKernel kernel = CompiledKernel.Create(Model, Settings.Design, evidence, Settings.TargetsOnly, distances: false, _against, Settings.ComparedTargets, Settings.Factors, yieldPoint).OrThrow();
        CompiledKernel? scoring = Scoring is null ? null : CompiledKernel.Create(Model, SamplingDesign.Plain, evidence, targetsOnly: true, distances: true, [], [], FactorUses.None, yieldPoint).OrThrow();
        return new RunPlan(Model, Scenario, Settings, Revision, evidence, _against, kernel, scoring);
    }

    /// <summary>Returns the number of blocks of a run.</summary>
    /// <param name="paths">The number of paths.</param>
    public static long Blocks(long paths) => (paths + BlockSize - 1) / BlockSize;

    /// <summary>Returns the number of paths in a block of a run; the last block may be short.</summary>
    /// <param name="block">The block, from 0.</param>
    /// <param name="paths">The number of paths of the run.</param>
    public static int PathsInBlock(long block, long paths) => (int)Math.Min(BlockSize, paths - (block * BlockSize));
}
