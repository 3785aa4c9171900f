using GrowthSim.Cli.Models;

namespace GrowthSim.Cli.Tests.Models;

public sealed class DataFolderTests
{
    [Theory]
    [InlineData("/given", "/variable", "/xdg", "/given")]
    [InlineData(null, "/variable", "/xdg", "/variable")]
    [InlineData(null, null, "/xdg", "/xdg/growthsim")]
    [InlineData("runs", null, "/xdg", "/here/runs")]
    public void Of_takes_the_option_then_the_variable_then_the_users_own(string? given, string? variable, string? own, string folder)
    {
        string? Variable(string name) => name == "GROWTHSIM_DATA" ? variable : name == "XDG_DATA_HOME" ? own : null;
        Surroundings surroundings = new() { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/here", Variable = Variable };

        Assert.Equal(Path.GetFullPath(folder), DataFolder.Of(given, surroundings));
    }

    [Fact]
    public void Of_nothing_is_a_folder_named_growthsim()
    {
        Surroundings surroundings = new() { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/", Variable = _ => null };

        Assert.Equal("growthsim", Path.GetFileName(DataFolder.Of(null, surroundings)));
    }
}
