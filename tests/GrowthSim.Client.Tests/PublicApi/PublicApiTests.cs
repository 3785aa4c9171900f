using System.Reflection;
using System.Runtime.CompilerServices;
using GrowthSim.Grains;
using GrowthSim.Language;
using PublicApiGenerator;

namespace GrowthSim.Client.Tests.PublicApi;

/// <summary>
/// What programs may call, word for word. A change here is a change for them: look at it, renew the files with GROWTHSIM_RENEW=1, and say in the changelog
/// what they have to do.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,

        // What the compiler writes, and what Orleans needs and generates: that is listed in OrleansContracts.txt.
        ExcludeAttributes =
        [
            typeof(AsyncIteratorStateMachineAttribute).FullName!,
            typeof(EnumeratorCancellationAttribute).FullName!,
            typeof(SkipLocalsInitAttribute).FullName!,
            typeof(AliasAttribute).FullName!,
            typeof(GenerateSerializerAttribute).FullName!,
            typeof(IdAttribute).FullName!,
            typeof(ImmutableAttribute).FullName!,
        ],
        DenyNamespacePrefixes = ["OrleansCodeGen"],
    };

    [Theory]
    [InlineData(typeof(ModelDefinition))]
    [InlineData(typeof(RunOrder))]
    [InlineData(typeof(RunClient))]
    public void The_public_surface_is_the_one_on_file(Type inside)
    {
        Assembly assembly = inside.Assembly;
        string file = Path.Combine(Repository.Root, "tests", "GrowthSim.Client.Tests", "PublicApi", assembly.GetName().Name + ".txt");
        string actual = assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("GROWTHSIM_RENEW") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"'{file}' is missing; GROWTHSIM_RENEW=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
