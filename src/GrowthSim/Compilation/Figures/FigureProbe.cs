using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Figures;

/// <summary>Tapes that look at what the figures of a plan make of its draws: the logarithm of the weight, the scores of the free draws, and the parameters without the figures.</summary>
internal sealed class FigureProbe
{
    private readonly ModelDefinition _model;
    private readonly Unroller _unroller;
    private readonly Conditioning _conditioning;
    private readonly YieldPoint _yieldPoint;

    /// <summary>Prepares to look.</summary>
    /// <param name="plan">The plan; it is conditioned on figures.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public FigureProbe(RunPlan plan, YieldPoint yieldPoint)
    {
        _model = plan.Model;
        _yieldPoint = yieldPoint;
        _unroller = new Unroller(plan.Model, SamplingDesign.Plain, plan.Evidence, yieldPoint);
        _conditioning = new Conditioning(_unroller, yieldPoint);
    }

    /// <summary>Gets the groups of figures that hang together.</summary>
    public ImmutableArray<FigureGroup> Groups => _conditioning.Groups;

    /// <summary>Returns the draws that a group of figures tells about without settling them.</summary>
    public ImmutableArray<FreeDraw> DrawsOf(FigureGroup group) => [.. group.FreeDraws.Select(draw => new FreeDraw(_unroller.Graph.Draws[_unroller.Graph[draw].A], _unroller.Graph[draw].B))];

    /// <summary>Returns the tape of groups of figures: for one after the other the logarithm of a path's weight by it alone, and the scores of its draws.</summary>
    /// <param name="groups">The places of the groups, each with what its draws are drawn from; null for their own distribution.</param>
    public Tape Scores(IReadOnlyList<(int Group, ProposalBlock? Block)> groups)
    {
        ConditionedNodes nodes = _conditioning.Under(new Proposal([.. groups.Select(entry => entry.Block).OfType<ProposalBlock>()]));
        IEnumerable<int> outputs = groups.SelectMany(entry => Groups[entry.Group].FreeDraws.Select(draw => nodes.Drawn(_conditioning.ScoreOf(draw))).Prepend(nodes.LogWeightOf(entry.Group)));
        return TapeBuilder.Build(_unroller.Graph, [.. outputs.Select((node, index) => (TapeSinkKind.Output, index, node))], fused: false, _yieldPoint);
    }

    /// <summary>Returns the tape of the weight.</summary>
    /// <param name="proposal">What the draws are drawn from; null for their own distribution.</param>
    public Tape Weight(Proposal? proposal) =>
        TapeBuilder.Build(_unroller.Graph, [(TapeSinkKind.Weight, 0, _conditioning.Under(proposal).LogWeight(_conditioning.LogLikelihood))], fused: false, _yieldPoint);

    /// <summary>Gets the figures that teach something.</summary>
    public ImmutableArray<Observation> Figures => [.. _conditioning.Used.Select(used => used.Figure)];

    /// <summary>Returns the tape of whether each of <see cref="Figures"/> can be on a path, given those before it: 1 or 0.</summary>
    public Tape CanBe()
    {
        ConditionedNodes nodes = _conditioning.Under(null);
        IEnumerable<(TapeSinkKind, int, int)> outputs = _conditioning.Used.Select((used, index) => (TapeSinkKind.Output, index, nodes.Of(used.CanBe)));
        return TapeBuilder.Build(_unroller.Graph, [.. outputs], fused: false, _yieldPoint);
    }

    /// <summary>Gets the figures that something is said of before they are taken for known, in the order in which they are.</summary>
    public ImmutableArray<Observation> Predicted => [.. _conditioning.Predictions.Select(prediction => prediction.Figure)];

    /// <summary>Returns the tape of what paths say of <see cref="Predicted"/>: of each the probability of less, that of less or just it, and the logarithm of the path's weight by the figures before it.</summary>
    /// <param name="proposal">What the free draws are drawn from; null for their own distribution.</param>
    public Tape Predictions(Proposal? proposal)
    {
        ConditionedNodes nodes = _conditioning.Under(proposal);
        IEnumerable<(TapeSinkKind, int, int)> outputs = _conditioning.Predictions
            .SelectMany(prediction => new[] { nodes.Unsettled(prediction.Below), nodes.Unsettled(prediction.UpTo), nodes.UnsettledLogWeight(prediction.LogLikelihoodBefore) })
            .Select((node, index) => (TapeSinkKind.Output, index, node));
        return TapeBuilder.Build(_unroller.Graph, [.. outputs], fused: false, _yieldPoint);
    }

    /// <summary>Returns the tape of parameters as they are without the figures.</summary>
    /// <param name="parameters">Their names.</param>
    public Tape Priors(IEnumerable<string> parameters)
    {
        IEnumerable<(TapeSinkKind, int, int)> values = parameters.Select((name, index) => (TapeSinkKind.Output, index, _unroller.Variable(name, _model.BaseYear)));
        return TapeBuilder.Build(_unroller.Graph, [.. values], fused: false, _yieldPoint);
    }
}
