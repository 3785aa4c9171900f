using System.Net;
using System.Net.NetworkInformation;
using GrowthSim.Grains.Hosting;
using GrowthSim.Language;

namespace GrowthSim.Grains.Tests.Hosting;

public sealed class EmbeddedSiloTests
{
    [Fact]
    public async Task Start_listens_on_the_loopback_address_alone()
    {
        using TemporaryDirectory directory = new();
        HashSet<IPEndPoint> before = Listeners();

        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { DataDirectory = directory.Path }, CancellationToken.None);

        Assert.All(Listeners().Except(before), listener => Assert.True(IPAddress.IsLoopback(listener.Address)));
        Assert.Equal(RunState.Unknown, (await silo.Grains.GetGrain<IRunGrain>("0000000000000000-1").Status()).State);
    }

    [Fact]
    public async Task Start_twice_on_one_directory_is_refused_and_after_a_stop_it_is_not()
    {
        using TemporaryDirectory directory = new();
        EmbeddedSiloOptions options = new() { DataDirectory = directory.Path, LockTimeout = TimeSpan.Zero };
        await using (EmbeddedSilo first = await EmbeddedSilo.Start(options, CancellationToken.None))
        {
            await Assert.ThrowsAsync<DataDirectoryInUseException>(() => EmbeddedSilo.Start(options, CancellationToken.None));
        }

        await using EmbeddedSilo second = await EmbeddedSilo.Start(options, CancellationToken.None);
    }

    [Fact]
    public async Task Two_silos_on_two_directories_do_not_find_each_other()
    {
        using TemporaryDirectory one = new();
        using TemporaryDirectory other = new();
        await using EmbeddedSilo first = await EmbeddedSilo.Start(new EmbeddedSiloOptions { DataDirectory = one.Path }, CancellationToken.None);
        await using EmbeddedSilo second = await EmbeddedSilo.Start(new EmbeddedSiloOptions { DataDirectory = other.Path }, CancellationToken.None);

        await Assert.ThrowsAsync<NotOnRecordException>(() => first.Grains.GetGrain<IModelGrain>("x").Text());
        await Assert.ThrowsAsync<NotOnRecordException>(() => second.Grains.GetGrain<IModelGrain>("x").Text());
    }

    [Fact]
    public async Task Model_that_the_program_has_read_is_not_read_again()
    {
        using TemporaryDirectory directory = new();
        ModelDefinition definition = ModelReader.Read(SmallCity.Text).OrThrow() with { Title = new LocalizedText("As read", "Đã đọc") };
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { DataDirectory = directory.Path, Model = (SmallCity.Text, definition) }, CancellationToken.None);

        Assert.True((await silo.Grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text)).Accepted);

        Assert.Equal("As read", (await silo.Grains.GetGrain<IModelGrain>(SmallCity.Id).Catalogue()).Title.English);
    }

    private static HashSet<IPEndPoint> Listeners() => [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()];
}
