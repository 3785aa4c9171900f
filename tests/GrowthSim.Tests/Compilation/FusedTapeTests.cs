using System.Runtime.CompilerServices;
using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using GrowthSim.Tests.Models;

namespace GrowthSim.Tests.Compilation;

[Trait("Length", "Long")]
public sealed unsafe class FusedTapeTests
{
    private static readonly double[] Special = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, 1, -1, 0.5, -2.5, 3, 1e300, -1e-300];

    public static TheoryData<string> LaneOperations => [.. Operation.All.Where(operation => operation is ILaneOperation).Select(operation => operation.ToString())];

    [Theory]
    [InlineData("bac-giang", "baseline", SamplingDesign.Plain)]
    [InlineData("bac-giang", "covid-like-shock", SamplingDesign.Antithetic)]
    [InlineData("example-city", "baseline", SamplingDesign.Plain)]
    public void Fused_tape_gives_the_bits_of_the_plain_one(string pack, string scenario, SamplingDesign design)
    {
        RunPlan plan = ModelPacks.Plan(pack, scenario);
        RunSettings settings = new() { Design = design };

        Dictionary<(TapeSinkKind, int), long[]> plain = Columns(plan.Kernel.Tape, settings);
        Dictionary<(TapeSinkKind, int), long[]> fused = Columns(plan.Kernel.Fused.Compiled, settings);

        Assert.Contains(plan.Kernel.Fused.Compiled.Instructions, instruction => instruction.Operation == Operation.FusedLoop);
        Assert.Equal(plain.Keys.Order(), fused.Keys.Order());
        Assert.All(plain, column => Assert.Equal(column.Value.AsEnumerable(), fused[column.Key]));
    }

    [Theory]
    [MemberData(nameof(LaneOperations))]
    public void Fused_operation_gives_the_bits_of_the_plain_one_on_special_values(string name)
    {
        Operation operation = Operation.All.Single(operation => operation.ToString() == name);
        ExpressionGraph graph = new();
        graph.Draws.AddRange(["a", "b", "c"]);
        int[] columns = [.. Enumerable.Range(0, 3).Select(draw => Mixed(graph, draw))];
        int[] operands = [.. columns, .. Special.Select(graph.Constant)];
        List<(TapeSinkKind, int, int)> sinks = [];
        int count = operation.Operands;
        foreach (int a in operands)
        {
            foreach (int b in count > 1 ? operands : [0])
            {
                foreach (int c in count > 2 ? operands : [0])
                {
                    int node = count == 1 ? graph.Unary(operation, a) : count == 2 ? graph.Binary(operation, a, b) : graph.Ternary(operation, a, b, c);
                    if (!graph.IsConstant(node, out _))
                    {
                        // Read by another operation of the loop, and stored.
                        sinks.Add((TapeSinkKind.Output, sinks.Count, node));
                        sinks.Add((TapeSinkKind.Output, sinks.Count, graph.Ternary(Operation.Select, node, columns[2], graph.Unary(Operation.Negate, node))));
                    }
                }
            }
        }

        Dictionary<(TapeSinkKind, int), long[]> plain = Columns(TapeBuilder.Build(graph, [.. sinks], fused: false, YieldPoint.None), new RunSettings());
        Dictionary<(TapeSinkKind, int), long[]> fused = Columns(TapeBuilder.Build(graph, [.. sinks], fused: true, YieldPoint.None), new RunSettings());

        Assert.NotEmpty(plain);
        Assert.All(plain, column => Assert.Equal(column.Value.AsEnumerable(), fused[column.Key]));
    }

    [Fact]
    public void Plans_that_differ_in_the_seed_or_in_the_value_of_a_lever_share_their_loops()
    {
        RunPlan plan = ModelPacks.Plan("bac-giang", "baseline", set: ("services_promotion", "2.3"));
        RunPlan otherSeed = ModelPacks.Plan("bac-giang", "baseline", settings: new RunSettings { Seed = 2 }, set: ("services_promotion", "2.3"));
        RunPlan otherLever = ModelPacks.Plan("bac-giang", "baseline", set: ("services_promotion", "2.7"));
        RunPlan otherModel = ModelPacks.Plan("example-city", "baseline");

        Action<nint>[] loops = [.. plan.Kernel.Fused.Compiled.FusedLoops];
        Assert.Equal(loops, [.. otherSeed.Kernel.Fused.Compiled.FusedLoops]);
        Assert.Equal(loops, [.. otherLever.Kernel.Fused.Compiled.FusedLoops]);
        Assert.Empty(loops.Intersect(otherModel.Kernel.Fused.Compiled.FusedLoops));
        Dictionary<(TapeSinkKind, int), long[]> plain = Columns(otherLever.Kernel.Tape, otherLever.Settings);
        Dictionary<(TapeSinkKind, int), long[]> fused = Columns(otherLever.Kernel.Fused.Compiled, otherLever.Settings);
        Assert.All(plain, column => Assert.Equal(column.Value.AsEnumerable(), fused[column.Key]));
    }

    [Fact]
    public void Loop_that_no_plan_has_is_given_back()
    {
        WeakReference loop = LoopOfAPlanThatIsGone();

        for (int collection = 0; collection < 10 && loop.IsAlive; collection++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(loop.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoopOfAPlanThatIsGone()
    {
        ExpressionGraph graph = new();
        graph.Draws.Add("a");
        int uniform = graph.Draw(Operation.Uniform, 0, 0, 0);
        int node = graph.Unary(Operation.Sqrt, graph.Unary(Operation.Floor, graph.Unary(Operation.Abs, uniform)));
        return new WeakReference(TapeBuilder.Build(graph, [(TapeSinkKind.Output, 0, node)], fused: true, YieldPoint.None).FusedLoops[0]);
    }

    [Fact]
    public void Long_run_goes_over_to_the_fused_tape_and_gives_the_same_bytes()
    {
        RunPlan plan = ModelPacks.Plan("example-city", "baseline");
        const long Paths = 40 * RunPlan.BlockSize;
        byte[] before = LocalRunner.Run(plan, Paths, 2, CancellationToken.None).ToBytes();

        _ = plan.Kernel.Fused.Compiled;

        Assert.NotNull(plan.Kernel.Fused.Ready);
        Assert.Equal(before, LocalRunner.Run(plan, Paths, 2, CancellationToken.None).ToBytes());
    }

    [Fact]
    public void Fused_tape_is_begun_once_and_anew_where_it_was_cut_off()
    {
        RunPlan plan = ModelPacks.Plan("example-city", "baseline");
        List<Action<YieldPoint>> begun = [];
        using Simulator simulator = new(PreparedPlan.Create(plan), YieldPoint.None, begun.Add);
        using CancellationTokenSource cut = new();
        cut.Cancel();

        Simulate(0);
        Assert.Throws<OperationCanceledException>(() => Assert.Single(begun)(YieldPoint.Of(cut.Token)));
        Assert.Null(plan.Kernel.Fused.Ready);
        Simulate(10);
        Assert.Equal(2, begun.Count);
        begun[1](YieldPoint.None);
        Assert.NotNull(plan.Kernel.Fused.Ready);
        Simulate(20);
        Assert.Equal(2, begun.Count);

        void Simulate(int first)
        {
            for (int block = first; block < first + 10; block++)
            {
                simulator.Simulate(block, RunPlan.BlockSize, YieldPoint.None).Return();
            }
        }
    }

    /// <summary>A column in which every special value stands, and ordinary ones.</summary>
    private static int Mixed(ExpressionGraph graph, int draw)
    {
        int uniform = graph.Draw(Operation.Uniform, draw, 0, 0);
        int mixed = graph.Binary(Operation.Subtract, graph.Binary(Operation.Multiply, graph.Constant(8), uniform), graph.Constant(4));
        for (int i = 0; i < Special.Length; i++)
        {
            int low = graph.Binary(Operation.LessOrEqual, graph.Constant(i / 16.0), uniform);
            int high = graph.Binary(Operation.Less, uniform, graph.Constant((i + 1) / 16.0));
            mixed = graph.Ternary(Operation.Select, graph.Binary(Operation.And, low, high), graph.Constant(Special[i]), mixed);
        }

        return mixed;
    }

    private static Dictionary<(TapeSinkKind, int), long[]> Columns(Tape tape, RunSettings settings)
    {
        const int Tiles = 4;
        BitsSink sink = new(Tiles);
        using TapeRunner runner = new(tape, settings);
        for (; sink.Tile < Tiles; sink.Tile++)
        {
            runner.Run(sink.Tile * Tape.TilePaths, sink, YieldPoint.None);
        }

        return sink.Columns;
    }

    /// <summary>Keeps the bits of all columns; of NaN that it is one, since its payload is the hardware's choice.</summary>
    private sealed class BitsSink(int tiles) : ColumnSink
    {
        public Dictionary<(TapeSinkKind, int), long[]> Columns { get; } = [];

        public int Tile { get; set; }

        public override void Take(TapeSinkKind kind, int index, double* column, int stride)
        {
            if (!Columns.TryGetValue((kind, index), out long[]? bits))
            {
                Columns.Add((kind, index), bits = new long[tiles * Tape.TilePaths]);
            }

            for (int path = 0; path < Tape.TilePaths; path++)
            {
                double value = column[(stride * (path / 4)) + (path % 4)];
                bits[(Tile * Tape.TilePaths) + path] = BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
            }
        }
    }
}
