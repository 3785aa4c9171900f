using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Figures;

/// <summary>The values of a model as nodes of a graph, given its figures on record.</summary>
internal sealed class ModelNodes
{
    private readonly ModelDefinition _model;
    private readonly Evidence _evidence;
    private readonly Unroller _unroller;
    private readonly ConditionedNodes? _conditioned;
    private readonly YieldPoint _yieldPoint;

    /// <summary>Prepares to spell out a model.</summary>
    /// <param name="model">The model, under its scenario.</param>
    /// <param name="design">The sampling design.</param>
    /// <param name="evidence">Which figures on record are used, and how.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <param name="others">The model under other scenarios that will be spelled out beside it; left out for none.</param>
    public ModelNodes(ModelDefinition model, SamplingDesign design, Evidence evidence, YieldPoint yieldPoint, ImmutableArray<ModelDefinition> others = default)
        : this(model, evidence, new Unroller(model, design, evidence, yieldPoint, others.IsDefault ? [] : others), yieldPoint)
    {
    }

    private ModelNodes(ModelDefinition model, Evidence evidence, Unroller unroller, YieldPoint yieldPoint)
    {
        (_model, _evidence, _unroller, _yieldPoint) = (model, evidence, unroller, yieldPoint);
        if (evidence.Conditions && !_unroller.Figures.IsEmpty)
        {
            Conditioning = new Conditioning(_unroller, yieldPoint);
            _conditioned = Conditioning.Under(evidence.Proposal);
            LogWeight = Conditioning.HasWeights ? _conditioned.LogWeight(Conditioning.LogLikelihood) : null;
        }
    }

    /// <summary>Gets the graph.</summary>
    public ExpressionGraph Graph => _unroller.Graph;

    /// <summary>Gets the errors met so far.</summary>
    public List<ModelError> Errors => _unroller.Errors;

    /// <summary>Gets what the figures make of the draws; null where there are none, or they are not conditioned on.</summary>
    public Conditioning? Conditioning { get; }

    /// <summary>Gets the number of figures that paths are conditioned on.</summary>
    public int FiguresUsed => Conditioning?.Used.Count() ?? 0;

    /// <summary>Gets the figures that stand in place of their variables alone.</summary>
    public ImmutableArray<UnusedFigure> UnusedFigures => [.. Conditioning?.Unused ?? []];

    /// <summary>Gets the node of the logarithm of a path's weight; null where all paths have the same.</summary>
    public int? LogWeight { get; }

    /// <summary>Gets the arguments that must hold, of all that was asked for.</summary>
    public IReadOnlyList<Requirement> Requirements => [.. _unroller.Requirements.Select(requirement => requirement with { Node = Given(requirement.Node) })];

    /// <summary>Returns the same model under another scenario, spelled out on the same graph: what does not differ is one node.</summary>
    /// <param name="other">The model under that scenario.</param>
    /// <param name="drawnAgain">The factor that is drawn again, with other random numbers; null for none.</param>
    public ModelNodes Beside(ModelDefinition other, string? drawnAgain = null) => new(other, _evidence, _unroller.Beside(other, _evidence, drawnAgain), _yieldPoint);

    /// <summary>Returns the node of a variable in a year.</summary>
    /// <param name="name">The variable's full name.</param>
    /// <param name="year">The year; ignored for what has one value per path.</param>
    public int Variable(string name, int year) => Given(_unroller.Variable(name, year));

    /// <summary>Returns the node of a target's measure.</summary>
    /// <param name="target">A scored target.</param>
    public int Measure(Target target) => Given(_unroller.Measure(target));

    /// <summary>Returns the node of what has one value per path, without figures but those that stand in its place.</summary>
    /// <param name="name">The variable's full name.</param>
    public int Unconditioned(string name) => _unroller.Variable(name, _model.BaseYear);

    /// <summary>Returns the random numbers that a target's measure is spelled out with, and what stands in their place given the figures.</summary>
    /// <param name="target">A scored target.</param>
    public IEnumerable<FactorDraw> DrawsBehind(Target target) =>
        [.. new PointEvaluator(Graph, _unroller.Measure(target)).Draws.Select(draw => new FactorDraw(draw, Graph.Draws[Graph[draw].A], Graph[draw].B, Graph[draw].Operation == Operation.Uniform, Given(draw)))];

    /// <summary>Returns the scored targets that can be asked, in the order of the model.</summary>
    public IEnumerable<Target> EvaluableTargets() => [.. _model.Targets.Where(target => target.IsScored && IsEvaluable(target))];

    /// <summary>Returns what the figures make of a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="met">The node of whether it is met.</param>
    public Settlement SettlementOf(Target target, int met) =>
        Settlement.Of(_model, _evidence, target, Graph.IsConstant(met, out double known) && double.IsFinite(known) ? known != 0 : null);

    /// <summary>Returns the parameters that figures tell about, in the order of the model; none where all paths have the same weight.</summary>
    public IEnumerable<Variable> InformedParameters() =>
        LogWeight is null ? [] : _model.Variables.Where(variable => variable.Kind == VariableKind.Parameter && Conditioning!.TellsAbout(_unroller.Variable(variable.Name, _model.BaseYear)));

    /// <summary>Returns the sink of the weight; none where all paths have the same.</summary>
    public IEnumerable<(TapeSinkKind Kind, int Index, int Node)> Weights() => LogWeight is int weight ? [(TapeSinkKind.Weight, 0, weight)] : [];

    private bool IsEvaluable(Target target)
    {
        if (target.EvaluableIf is not Expression condition)
        {
            return true;
        }

        if (Graph.IsConstant(Given(_unroller.Evaluable(target)), out double holds))
        {
            return holds != 0;
        }

        Errors.Add(ModelError.Of(
            condition.At,
            "targets." + target.Id,
            "Whether a target can be evaluated must be the same on every path, and 'evaluable_if' varies.",
            "Use levers, figures on record and numbers, or make what varies a part of the measure."));
        return true;
    }

    private int Given(int node) => _conditioned?.Of(node) ?? node;
}
