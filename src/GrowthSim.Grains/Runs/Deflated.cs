using System.IO.Compression;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Runs;

/// <summary>Block results as they are stored: most quantile cells are empty or small, so that they shrink to a fraction.</summary>
internal static class Deflated
{
    public static byte[] From(BlockResult result)
    {
        using MemoryStream into = new();
        using (DeflateStream deflate = new(into, CompressionLevel.Fastest))
        using (BufferedStream buffered = new(deflate, 1 << 16))
        {
            result.Write(buffered);
        }

        return into.ToArray();
    }

    public static byte[] From(byte[] bytes)
    {
        using MemoryStream into = new(bytes.Length / 4);
        using (DeflateStream deflate = new(into, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return into.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not a deflated result of the plan.</exception>
    public static BlockResult Read(byte[] deflated, PreparedPlan plan)
    {
        using DeflateStream inflate = new(new MemoryStream(deflated), CompressionMode.Decompress);
        using MemoryStream into = new(deflated.Length * 4);
        inflate.CopyTo(into);
        return BlockResult.FromBytes(into.GetBuffer().AsSpan(0, (int)into.Length), plan);
    }
}
