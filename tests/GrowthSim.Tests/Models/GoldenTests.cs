using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Models;

/// <summary>
/// The packs' results, kept to the last bit. A change here is a change of results: raise the engine's version, renew the files with
/// GROWTHSIM_RENEW=1, and say in the changelog what moved, why and how much.
/// </summary>
public sealed class GoldenTests
{
    private const long Paths = 40_000;

    public static TheoryData<string, string> Scenarios
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string pack in ModelPacks.All)
            {
                foreach (string scenario in ModelFolder.Read(ModelPacks.Folder(pack)).OrThrow().Scenarios.Keys)
                {
                    data.Add(pack, scenario);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_run_of_a_pack_gives_the_result_on_file(string pack, string scenario)
    {
        RunPlan plan = ModelPacks.Plan(pack, scenario);
        BlockResult result = LocalRunner.Run(plan, Paths, 2, CancellationToken.None);
        RunOutcome outcome = RunOutcome.From(result, 0.95, partial: false);

        string file = Path.Combine(Repository.Root, "tests", "GrowthSim.Tests", "Models", "Golden", $"{pack}.{scenario}.txt");
        string actual = Describe(outcome, result);
        if (Environment.GetEnvironmentVariable("GROWTHSIM_RENEW") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"'{file}' is missing; GROWTHSIM_RENEW=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static string Describe(RunOutcome outcome, BlockResult result)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"engine {outcome.Engine}, {outcome.Paths} paths, {outcome.FailedPaths} failed\n");
        foreach (TargetOutcome target in outcome.Targets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{target.Id} {target.Hits} mean {target.Mean:R} median {target.Quantiles.Median:R}\n");
        }

        foreach (JointRung rung in outcome.Joint.AtLeast.Where(rung => rung.Probability.Value > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"at least {rung.Count}: {rung.Probability.Value:R}\n");
        }

        text.Append("all counts, sums and cells: ").Append(Convert.ToHexStringLower(SHA256.HashData(Content(result)))).Append('\n');
        return text.ToString();
    }

    /// <summary>All that a result of a plain design holds, in an order that no longer is that of its bytes: the files are older.</summary>
    private static byte[] Content(BlockResult result)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(5);
        writer.Write(result.Paths);
        writer.Write(result.FailedPaths);
        writer.Write(new byte[3 * sizeof(long)]);
        writer.Write(result.FirstFailures.Length);
        writer.Write(MemoryMarshal.AsBytes(result.FirstFailures.AsSpan()));
        long[][] counts =
        [
            result.Conditions.Hits, result.Conditions.PairHits, result.Conditions.PairsTouched,
            result.Together.Hits, result.Together.PairHits, result.Together.PairsTouched,
            result.Ladder.Paths, result.Ladder.Pairs, result.Ladder.PairsByBest,
        ];
        Array.ForEach(counts, table => writer.Write(MemoryMarshal.AsBytes(table.AsSpan())));
        writer.Write(MemoryMarshal.AsBytes(result.Moments.Distances.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(result.Moments.Squares.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(result.Cells.Cells.AsSpan()));
        return stream.ToArray();
    }
}
