using GrowthSim.Language;
using GrowthSim.Language.Distributions;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation;

internal sealed partial class Unroller
{
    /// <summary>A draw as nodes of the graph.</summary>
    private sealed class DrawOnPaths(Unroller unroller, DrawExpression draw, Moment moment) : IDraw<int>
    {
        private ExpressionGraph Graph => unroller.Graph;

        public IArithmetic<int> On => Graph;

        public int Score() => unroller.Normal(draw, moment);

        public int Uniform() => unroller.Uniform(draw, moment);

        public int Table(IReadOnlyList<int> arguments, Func<double[], ContinuousDistribution> of)
        {
            double[] values = Values(arguments);
            int score = Score();
            (string, string) key = (Names, Bits(values));
            if (!unroller._quantileTables.TryGetValue(key, out int table))
            {
                Graph.QuantileTables.Add(new QuantileTable(of(values)));
                table = Graph.QuantileTables.Count - 1;
                unroller._quantileTables.Add(key, table);
            }

            return Graph.Table(Operation.QuantileTable, score, table);
        }

        public int Steps(IReadOnlyList<int> arguments, Func<double[], StepTable> of)
        {
            double[] values = Values(arguments);
            int uniform = Uniform();
            (string, string) key = (Names, Bits(values));
            if (!unroller._stepTables.TryGetValue(key, out int table))
            {
                Graph.StepTables.Add(of(values));
                table = Graph.StepTables.Count - 1;
                unroller._stepTables.Add(key, table);
            }

            return Graph.Table(Operation.StepTable, uniform, table);
        }

        public bool IsConstant(int value) => Graph.IsConstant(value, out _);

        public int NotNegative(int value, Message what, int place) =>
            Require(value, Graph.Binary(Operation.LessOrEqual, Graph.Constant(0), value), $"The {what} of {draw.Distribution.Name} is negative.", place);

        public int Probability(int value, int place)
        {
            int holds = Graph.Binary(
                Operation.And,
                Graph.Binary(Operation.LessOrEqual, Graph.Constant(0), value),
                Graph.Binary(Operation.LessOrEqual, value, Graph.Constant(1)));
            return Require(value, holds, $"The probability of {draw.Distribution.Name} is outside 0 to 1.", place);
        }

        // The distribution and those inside it.
        private string Names => string.Join(' ', draw.Arguments.OfType<DrawExpression>().Select(inner => inner.Distribution.Name).Prepend(draw.Distribution.Name));

        private static string Bits(double[] values) => string.Join(' ', values.Select(BitConverter.DoubleToInt64Bits));

        private double[] Values(IReadOnlyList<int> arguments) => [.. arguments.Select(argument => Graph.IsConstant(argument, out double value) ? value : throw new InvalidOperationException("An argument of a table varies by path."))];

        private int Require(int node, int holds, Message problem, int place)
        {
            if (Graph.IsConstant(holds, out double decided))
            {
                return decided != 0 ? node : unroller.Fail(draw.Arguments[Math.Min(place, draw.Arguments.Length - 1)], moment, problem, draw.Distribution.Remedy);
            }

            int required = Graph.Binary(Operation.Require, node, holds);
            unroller.Requirements.Add(new Requirement(required, moment.Entry, moment.Year, problem, draw.At));
            return required;
        }
    }
}
