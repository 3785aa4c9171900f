using System.IO.Compression;

namespace GrowthSim.Grains.Runs;

/// <summary>Bytes of block results as they are stored: most quantile cells are empty or small, so that they shrink to a fraction.</summary>
internal static class Deflated
{
    public static byte[] From(byte[] bytes)
    {
        using MemoryStream into = new(bytes.Length / 4);
        using (DeflateStream deflate = new(into, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return into.ToArray();
    }

    public static byte[] ToBytes(byte[] deflated)
    {
        using DeflateStream inflate = new(new MemoryStream(deflated), CompressionMode.Decompress);
        using MemoryStream into = new(deflated.Length * 4);
        inflate.CopyTo(into);
        return into.ToArray();
    }
}
