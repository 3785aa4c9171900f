using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <summary>One coordinate of the points of a replicate: a Sobol net (Sobol, 1967; direction numbers of Joe and Kuo, 2008), scrambled for each draw, year and replicate.</summary>
/// <remarks>
/// The scrambling is nested, as Owen's (1995): whether a binary digit is flipped depends on the digits before it. It is computed as a hash of the reversed digits whose
/// carries run from the leading digit on (Laine and Karras, 2011; Burley, 2020), with three seeds from Philox. The digits behind those of the net are the hash's.
/// </remarks>
internal readonly unsafe struct SobolNet
{
    /// <summary>The number of coordinates for which there are direction numbers.</summary>
    public const int Dimensions = 1_024;

    private const int Digits = 8;
    private const int Batch = 64;
    private const int BatchDigits = 6;
    private const uint Purpose = 2;

    private static readonly Lazy<uint[]> AllDirections = new(ReadDirections);

    private readonly uint[] _directions;
    private readonly int _start;
    private readonly uint _add;
    private readonly uint _multiply;
    private readonly uint _addThen;

    /// <summary>Prepares a coordinate.</summary>
    /// <param name="dimension">Which one, from 0; below <see cref="Dimensions"/>.</param>
    /// <param name="key">The draw's key.</param>
    /// <param name="year">The draw's year.</param>
    /// <param name="replicate">The replicate.</param>
    public SobolNet(int dimension, DrawKey key, int year, long replicate)
    {
        _directions = AllDirections.Value;
        _start = dimension * Digits;
        (_add, uint multiply, _addThen, _) = Philox4x32.Words((uint)replicate, 0, unchecked((uint)year), Purpose, (uint)key.Value, (uint)(key.Value >> 32));
        _multiply = multiply | 1;
    }

    /// <summary>Fills memory with the coordinates of successive points.</summary>
    /// <param name="uniforms">Memory for the numbers: (word + ½)·2⁻³².</param>
    /// <param name="count">How many; a multiple of 64.</param>
    /// <param name="first">The first point's place in the replicate; a multiple of 64.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(double* uniforms, int count, uint first)
    {
        uint* words = stackalloc uint[Batch];
        for (int start = 0; start < count; start += Batch)
        {
            words[0] = WordOf(first + (uint)start);
            for (int digit = 0; digit < BatchDigits; digit++)
            {
                for (int i = 0; i < 1 << digit; i++)
                {
                    words[(1 << digit) + i] = words[i] ^ _directions[_start + digit];
                }
            }

            for (int i = 0; i < Batch; i += 8)
            {
                (Vector256<ulong> lower, Vector256<ulong> upper) = Vector256.Widen(Reverse(Scramble(Vector256.Load(words + i))));
                DrawSource.OfWords(lower).Store(uniforms + start + i);
                DrawSource.OfWords(upper).Store(uniforms + start + i + 4);
            }
        }
    }

    /// <summary>Returns the coordinate of one point: the same bits as in a batch.</summary>
    public double Of(uint point) =>
        DrawSource.OfWords(Vector256.WidenLower(Reverse(Scramble(Vector256.Create(WordOf(point))))))[0];

    /// <summary>The unscrambled digits of a point, the leading one in the lowest bit.</summary>
    private uint WordOf(uint point)
    {
        uint word = 0;
        for (uint rest = point; rest != 0; rest &= rest - 1)
        {
            word ^= _directions[_start + BitOperations.TrailingZeroCount(rest)];
        }

        return word;
    }

    // Sums and products carry upwards: each bit depends on the lower ones alone, that is, on the digits before it. The factors are those of Laine and Karras.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<uint> Scramble(Vector256<uint> word)
    {
        word += Vector256.Create(_add);
        word ^= word * Vector256.Create(0x6c50b47cu);
        word *= Vector256.Create(_multiply);
        word ^= word * Vector256.Create(0xb82f1e52u);
        word += Vector256.Create(_addThen);
        word ^= word * Vector256.Create(0xc7afe638u);
        return word ^ (word * Vector256.Create(0x8d22f6e6u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Reverse(Vector256<uint> word)
    {
        word = ((word >>> 1) & Vector256.Create(0x5555_5555u)) | ((word & Vector256.Create(0x5555_5555u)) << 1);
        word = ((word >>> 2) & Vector256.Create(0x3333_3333u)) | ((word & Vector256.Create(0x3333_3333u)) << 2);
        word = ((word >>> 4) & Vector256.Create(0x0f0f_0f0fu)) | ((word & Vector256.Create(0x0f0f_0f0fu)) << 4);
        word = ((word >>> 8) & Vector256.Create(0x00ff_00ffu)) | ((word & Vector256.Create(0x00ff_00ffu)) << 8);
        return (word >>> 16) | (word << 16);
    }

    // Eight direction numbers for each coordinate, their digits reversed. The first coordinate is that of van der Corput; the others follow the recurrence of their primitive polynomial over the integers modulo 2.
    private static uint[] ReadDirections()
    {
        uint[] directions = new uint[Dimensions * Digits];
        for (int digit = 0; digit < Digits; digit++)
        {
            directions[digit] = 1u << digit;
        }

        using StreamReader reader = new(typeof(SobolNet).Assembly.GetManifestResourceStream("GrowthSim.Randomness.joe-kuo-1024.txt")!);
        reader.ReadLine();
        for (int dimension = 1; dimension < Dimensions; dimension++)
        {
            uint[] line = [.. reader.ReadLine()!.Split(' ').Select(number => uint.Parse(number, CultureInfo.InvariantCulture))];
            int degree = (int)line[0];
            uint polynomial = line[1];
            uint[] numbers = new uint[Math.Max(Digits, degree)];
            line.AsSpan(2).CopyTo(numbers);
            for (int k = degree; k < Digits; k++)
            {
                numbers[k] = numbers[k - degree] ^ (numbers[k - degree] << degree);
                for (int i = 1; i < degree; i++)
                {
                    numbers[k] ^= ((polynomial >> (degree - 1 - i)) & 1) * (numbers[k - i] << i);
                }
            }

            for (int digit = 0; digit < Digits; digit++)
            {
                // Number k has k + 1 digits.
                for (int bit = 0; bit <= digit; bit++)
                {
                    directions[(dimension * Digits) + digit] |= ((numbers[digit] >> bit) & 1) << (digit - bit);
                }
            }
        }

        return directions;
    }
}
