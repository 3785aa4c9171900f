using System.Buffers;
using GrowthSim.Language;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;

namespace GrowthSim.Grains.Serialization;

/// <summary>Writes a year as the whole number that versions without days wrote, and a day as its number since the first day of year 1, which is no year of theirs.</summary>
[RegisterSerializer]
internal sealed class AsOfCodec : IFieldCodec<AsOf>
{
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, AsOf value)
        where TBufferWriter : IBufferWriter<byte> =>
        Int32Codec.WriteField(ref writer, fieldIdDelta, value.IsWholeYear ? value.Year : DateOnly.MaxValue.Year + value.Day.DayNumber);

    public AsOf ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        int number = Int32Codec.ReadValue(ref reader, field);
        return number <= DateOnly.MaxValue.Year ? number : new AsOf(DateOnly.FromDayNumber(number - DateOnly.MaxValue.Year));
    }
}
