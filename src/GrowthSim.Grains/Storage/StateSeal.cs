using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace GrowthSim.Grains.Storage;

/// <summary>The form of a stored state: a mark, the SHA-256 digest of whose it is and of what follows, and the state in Orleans' binary form.</summary>
/// <remarks>The digest covers grain and name too: a state that turns up in the place of another is not taken for it.</remarks>
internal static class StateSeal
{
    // All bytes have their highest bit set, which the first byte of Orleans' form never has.
    private const ulong Mark = 0xD3BC_9EA7_C1F5_8BE2;

    /// <summary>The number of bits by which a mark may differ and still be one that was damaged. What was stored before there were marks differs in some 32 of 64.</summary>
    private const int MaxFlipped = 12;

    private const int Header = sizeof(ulong) + SHA256.HashSizeInBytes;

    /// <summary>Returns a state with its digest before it.</summary>
    public static byte[] Close(string name, GrainId grain, ReadOnlySpan<byte> state)
    {
        byte[] sealedState = new byte[Header + state.Length];
        BinaryPrimitives.WriteUInt64BigEndian(sealedState, Mark);
        state.CopyTo(sealedState.AsSpan(Header));
        Digest(name, grain, state, sealedState.AsSpan(sizeof(ulong), SHA256.HashSizeInBytes));
        return sealedState;
    }

    /// <summary>Reads a state.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="grain">Whose it is.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="state">The state; all that is stored where it has no seal.</param>
    public static SealCheck Open(string name, GrainId grain, ReadOnlyMemory<byte> stored, out ReadOnlyMemory<byte> state)
    {
        state = stored;
        if (stored.Length < sizeof(ulong))
        {
            return SealCheck.Broken;
        }

        ulong mark = BinaryPrimitives.ReadUInt64BigEndian(stored.Span);
        if (BitOperations.PopCount(mark ^ Mark) > MaxFlipped)
        {
            return SealCheck.Absent;
        }

        if (mark != Mark || stored.Length < Header)
        {
            return SealCheck.Broken;
        }

        state = stored[Header..];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(name, grain, state.Span, digest);
        return digest.SequenceEqual(stored.Span[sizeof(ulong)..Header]) ? SealCheck.Whole : SealCheck.Broken;
    }

    private static void Digest(string name, GrainId grain, ReadOnlySpan<byte> state, Span<byte> digest)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{grain}\n{name}\n"));
        hash.AppendData(state);
        hash.GetHashAndReset(digest);
    }
}
