using GrowthSim.Statistics;

namespace GrowthSim.Tests.Statistics;

public sealed class PackedCountsTests
{
    private const int Overhead = 1 + sizeof(int);
    private const int WideOne = sizeof(int) + sizeof(uint);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(1_003)]
    public void Counts_of_16_bits_take_two_bytes_each(int length)
    {
        uint[] counts = [.. Enumerable.Range(0, length).Select(i => (uint)(i * 7_919 % 65_536))];

        Assert.Equal(Overhead + (2 * length), RoundTrip(counts));
    }

    [Fact]
    public void Few_greater_ones_go_beside_the_others_and_many_make_all_wide()
    {
        uint[] counts = new uint[1_000];
        (counts[0], counts[17], counts[18], counts[999]) = (65_536, uint.MaxValue, 65_535, 1_638_400);
        Assert.Equal(Overhead + 2_000 + (3 * WideOne), RoundTrip(counts));

        Array.Fill(counts, 70_000u, 100, 200);
        Assert.Equal(1 + 4_000, RoundTrip(counts));
    }

    [Fact]
    public void Bytes_that_end_early_or_name_a_place_that_there_is_not_are_refused()
    {
        uint[] counts = new uint[40];
        counts[39] = 100_000;
        byte[] bytes = Written(counts);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Read(bytes.AsSpan(0, length), new uint[40]));
        }

        bytes[^WideOne] = 40;
        Assert.Throws<InvalidDataException>(() => Read(bytes, new uint[40]));
    }

    private static int RoundTrip(uint[] counts)
    {
        byte[] bytes = Written(counts);
        uint[] read = new uint[counts.Length];
        Assert.Equal(0, Read(bytes, read));
        Assert.Equal(counts, read);
        return bytes.Length;
    }

    private static int Read(ReadOnlySpan<byte> bytes, uint[] counts)
    {
        PackedCounts.Read(ref bytes, counts);
        return bytes.Length;
    }

    private static byte[] Written(uint[] counts)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream))
        {
            PackedCounts.Write(writer, counts);
        }

        return stream.ToArray();
    }
}
