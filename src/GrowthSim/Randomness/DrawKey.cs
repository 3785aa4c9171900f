using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GrowthSim.Randomness;

/// <summary>The key of one draw of a model: what sets its random numbers apart from those of every other draw and seed.</summary>
/// <param name="Value">The 64 bits of the Philox key.</param>
/// <remarks>
/// The key depends on the name and not on the place of the draw in the model, so that two scenarios share the random numbers of the draws which they
/// share (common random numbers).
/// </remarks>
public readonly record struct DrawKey(ulong Value)
{
    /// <summary>Returns the key of a draw under a seed.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="drawName">The name of the draw, unique in the model.</param>
    /// <returns>The first eight bytes, little endian, of SHA-256 over the seed (eight bytes, little endian) and the name in UTF-8.</returns>
    public static DrawKey Of(ulong seed, string drawName)
    {
        ArgumentNullException.ThrowIfNull(drawName);
        byte[] text = new byte[sizeof(ulong) + Encoding.UTF8.GetByteCount(drawName)];
        BinaryPrimitives.WriteUInt64LittleEndian(text, seed);
        Encoding.UTF8.GetBytes(drawName, text.AsSpan(sizeof(ulong)));
        return new DrawKey(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(text)));
    }
}
