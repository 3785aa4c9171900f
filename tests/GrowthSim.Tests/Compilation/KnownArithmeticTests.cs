using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Language;
using GrowthSim.Language.Checks;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Compilation;

/// <summary>What is known at load, what is folded at compilation and what runs on paths have the same bits.</summary>
[Trait("Length", "Long")]
public sealed unsafe class KnownArithmeticTests
{
    private static readonly double[] Values =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, 1, -1, 0.5, 2, 3, 4, 5, 7, 8, 10, -3, 0.1, 1.0 / 3, 0.49999999999999994, 2.5, -2.5, 125, 512, 1e-310, 1e300, 1e305, -1e-300, 709.5];

    public static TheoryData<string> FunctionForms => [.. Functions.All.Where(IsCovered).Select(function => function.ToString())];

    [Theory]
    [MemberData(nameof(FunctionForms))]
    public void Function_has_the_same_bits_known_and_on_paths(string name)
    {
        Function function = Functions.All.Single(function => function.ToString() == name);
        Columns columns = new();
        foreach (double[] arguments in Arguments(Arity(function)))
        {
            double known = OnNumbers(function, arguments);
            for (int varying = 0; varying < 1 << arguments.Length; varying++)
            {
                int[] operands = [.. arguments.Select((value, place) => (varying >> place & 1) != 0 ? columns.Varying(value) : columns.Graph.Constant(value))];
                int node = function is NumberFunction ofNumbers
                    ? ofNumbers.Of(operands, columns.Graph)
                    : ((DateFunction)function).Of(operands[0], columns.Graph.Constant(2025), columns.Graph);
                columns.Expect(node, known, $"{function}({string.Join(", ", arguments)}), varying {varying:b}");
            }
        }

        columns.Check();
    }

    [Fact]
    public void Equation_has_the_same_bits_whichever_of_its_values_are_known()
    {
        Random random = new(20251128);
        NumberFunction[] functions = [.. Functions.All.OfType<NumberFunction>()];
        NumberFunction[] arithmetic = [.. functions.Where(function => function.Operator is { Precedence: >= 5, IsPrefix: false })];
        Columns columns = new();
        for (int i = 0; i < 3000; i++)
        {
            (double known, int node) = Tree(4);
            columns.Expect(node, known, $"tree {i}");
        }

        columns.Check();

        (double Known, int Node) Tree(int depth)
        {
            if (depth == 0 || random.Next(6) == 0)
            {
                double value = random.Next(2) == 0 ? random.Next(1, 12) : Math.Round(random.NextDouble() * 10, 2);
                return (value, random.Next(2) == 0 ? columns.Varying(value) : columns.Graph.Constant(value));
            }

            NumberFunction function = random.Next(2) == 0 ? arithmetic[random.Next(arithmetic.Length)] : functions[random.Next(functions.Length)];
            (double Known, int Node)[] operands = [.. Enumerable.Range(0, Arity(function)).Select(_ => Tree(depth - 1))];
            return (
                function.Of([.. operands.Select(operand => operand.Known)], KnownArithmetic.Instance),
                function.Of([.. operands.Select(operand => operand.Node)], columns.Graph));
        }
    }

    [Theory]
    [InlineData("8 ^ 3", 512)]
    [InlineData("floor(5 ^ 3)", 125)]
    [InlineData("10 ^ 15", 1e15)]
    [InlineData("2 ^ -1074", double.Epsilon)]
    [InlineData("2 ^ 1023", 8.98846567431158E+307)]
    [InlineData("7 ^ 5 - 16807", 0)]
    [InlineData("pow(3, 33)", 5559060566555523)]
    [InlineData("81 ^ 0.25", 3)]
    [InlineData("(-3) ^ 5", -243)]
    [InlineData("0.5 ^ 3", 0.125)]
    public void Equation_of_numbers_is_exact(string equation, double expected)
    {
        ModelDefinition model = ModelReader.Read(new ModelText { File = "test.yaml", Yaml = $"growthsim: 1\nid: t\nbase_year: 2020\nlast_year: 2021\nparameters:\n  a: {equation}\n" }).OrThrow();
        Assert.Equal(expected, ConstantArithmetic.Evaluate(model.Variables.Single(variable => variable.Name == "a").Equation));
    }

    [Fact]
    public void Whole_powers_meet_their_thresholds_on_every_path()
    {
        RunOutcome outcome = TestPlan.Run("""
            growthsim: 1
            id: powers
            base_year: 2000
            last_year: 2030
            parameters:
              doublings: binomial(10, 0.5)
              trials: binomial(10 ^ 3, 0.5)
              base: 3 + bernoulli(0.5)
            indicators:
              t: year - 2000
              same: t ^ 3 >= 512
              varied: (t + 0 * doublings) ^ 3 == t * t * t
            targets:
              cube_8: { measure: 8 ^ 3, at_least: 512 }
              floor_125: { measure: floor(5 ^ 3), at_least: 125 }
              from_2008: { measure: "sum(same, 2000, 2030)", at_least: 23 }
              varied: { measure: "every(varied, 2000, 2030)", at_least: 1 }
              halves: { measure: "2 ^ doublings * 2 ^ -doublings", equals: 1 }
              fifth: { measure: "base ^ (5 + 0 * doublings) == if(base == 3, 243, 1024)", equals: 1 }
            """, 20_000);

        Assert.All(outcome.Targets, target => Assert.Equal(1, target.Probability.Value));
    }

    private static bool IsCovered(Function function) => function is NumberFunction or DateFunction;

    private static double OnNumbers(Function function, double[] arguments) => function is NumberFunction ofNumbers
        ? ofNumbers.Of(arguments, KnownArithmetic.Instance)
        : ((DateFunction)function).Of(arguments[0], 2025, KnownArithmetic.Instance);

    private static int Arity(Function function) => function.Signature.Parameters.Length;

    private static IEnumerable<double[]> Arguments(int arity)
    {
        double[] values = arity > 2 ? Values[..8] : Values;
        return arity switch
        {
            1 => values.Concat([2025, 2025.5, 2026, 2024.9]).Select(a => new[] { a }),
            2 => values.SelectMany(a => values.Select(b => new[] { a, b })),
            _ => values.SelectMany(a => values.SelectMany(b => values.Select(c => new[] { a, b, c }))),
        };
    }

    /// <summary>Columns that hold one value on every path, of which the compiler does not know it.</summary>
    private sealed class Columns
    {
        private readonly int _condition;
        private readonly List<(TapeSinkKind, int, int)> _sinks = [];
        private readonly List<(double Value, string What)> _expected = [];

        public Columns()
        {
            Graph.Draws.Add("a");
            _condition = Graph.Binary(Operation.Less, Graph.Constant(-1), Graph.Draw(Operation.Uniform, 0, 0, 0));
        }

        public ExpressionGraph Graph { get; } = new();

        public int Varying(double value) => Graph.Ternary(Operation.Select, _condition, Graph.Constant(value), Graph.Constant(17));

        public void Expect(int node, double value, string what)
        {
            _sinks.Add((TapeSinkKind.Output, _sinks.Count, node));
            _expected.Add((value, what));
        }

        public void Check()
        {
            Assert.NotEmpty(_sinks);
            foreach (bool fused in new[] { false, true })
            {
                FirstPath sink = new(_sinks.Count);
                using TapeRunner runner = new(TapeBuilder.Build(Graph, [.. _sinks], fused, YieldPoint.None), new RunSettings());
                runner.Run(0, sink, YieldPoint.None);
                for (int i = 0; i < _expected.Count; i++)
                {
                    Assert.True(Bits(_expected[i].Value) == Bits(sink.Values[i]), $"{_expected[i].What}: {_expected[i].Value:R} known, {sink.Values[i]:R} on a path");
                }
            }
        }

        /// <summary>Of a value that is not finite that it is one: it fails its path by whatever way. So does a quotient by zero, whose sign nothing else sees.</summary>
        private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsFinite(value) ? value + 0.0 : double.NaN);
    }

    private sealed class FirstPath(int count) : ColumnSink
    {
        public double[] Values { get; } = new double[count];

        public override void Take(TapeSinkKind kind, int index, double* column, int stride) => Values[index] = column[0];
    }
}
