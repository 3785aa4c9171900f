using System.Globalization;
using System.Net;
using GrowthSim.Grains.Storage;
using GrowthSim.Server.Tests.Clusters;
using Microsoft.Data.Sqlite;

namespace GrowthSim.Server.Tests.Storage;

/// <summary>A server whose database file fails under it says so, in words.</summary>
public sealed class FailingFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("growthsim-store-").FullName;
    private readonly HttpClient _http = new();

    private string File => Path.Combine(_directory, "growthsim.db");

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task A_file_that_takes_no_writes_shows_in_health_and_is_well_again_by_itself()
    {
        using SiloProcess silo = SiloProcess.Start(["--data", _directory]);
        await silo.Ready();
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ready(silo));
        using (SqliteConnection other = new($"Data Source={File};Pooling=False"))
        {
            other.Open();
            using SqliteCommand hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();

            (HttpStatusCode status, string text) = await Ready(silo);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.StartsWith("Unhealthy\nstore: The store is held by another program", text, StringComparison.Ordinal);
            Assert.DoesNotContain(_directory, text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ready(silo));
    }

    [Fact]
    public async Task A_server_whose_file_is_deleted_says_so_and_ends()
    {
        using SiloProcess silo = SiloProcess.Start(["--data", _directory]);
        await silo.Ready();
        Assert.Equal(HttpStatusCode.OK, (await Ready(silo)).Status);

        System.IO.File.Delete(File);

        Assert.Equal(1, await silo.Exit());
        Assert.Contains("The store was emptied while it was in use", silo.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_set_aside_at_the_start_and_a_folder_in_its_place_is_refused()
    {
        await System.IO.File.WriteAllTextAsync(File, "This is no database, and long enough to be none.");
        using (SiloProcess silo = SiloProcess.Start(["--data", _directory]))
        {
            await silo.Ready();
            Assert.Contains($"The file {File} is damaged. It was set aside as {File}.damaged-1", silo.Log, StringComparison.Ordinal);
            silo.Terminate();
            Assert.Equal(0, await silo.Exit());
        }

        System.IO.File.Delete(File);
        Directory.CreateDirectory(File);

        (int exitCode, string text) = await SiloProcess.End("--data", _directory, "--silo-port", FreePort.Next().ToString(CultureInfo.InvariantCulture));

        Assert.Equal(2, exitCode);
        Assert.Contains($"The file {File} is a folder", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using (SqliteConnection newer = new($"Data Source={File};Pooling=False"))
        {
            newer.Open();
            using SqliteCommand mark = newer.CreateCommand();
            mark.CommandText = $"PRAGMA application_id = {SqliteSchema.Application + SqliteSchema.Version + 1}; PRAGMA user_version = {SqliteSchema.Version + 1}";
            mark.ExecuteNonQuery();
        }

        (int exitCode, string text) = await SiloProcess.End("--data", _directory, "--silo-port", FreePort.Next().ToString(CultureInfo.InvariantCulture), "--urls", $"http://127.0.0.1:{FreePort.Next()}");

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"GrowthSim:DataDirectory is '{_directory}'. The store was written by a newer version", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory, "*.damaged-*"));
    }

    private async Task<(HttpStatusCode Status, string Text)> Ready(SiloProcess silo)
    {
        using HttpResponseMessage answer = await _http.GetAsync(new Uri($"http://127.0.0.1:{silo.HttpPort}/health/ready"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
