using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GrowthSim.Client.Tests;

/// <summary>Programs in the docs do what stands beside them: each is compiled and run as a reader's would be, with a console project's implicit usings.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "csharp.md");

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-").FullName;

    public static TheoryData<string, string> Programs => new()
    {
        { "A what-if in ten lines", @"\Aservices_promotion = 0: \d+\.\d % \(\d+\.\d % to \d+\.\d %\), 10-90 %: \d+,\d{3} to \d+,\d{3}\nservices_promotion = 1: .*\nservices_promotion = 2: .*\n\z" },
        { "Paths as columns", @"\A\d+\.\d % of 100,000 paths; the first grows by \d+\.\d\d % a year\.\n\z" },
        { "Two scenarios", @"\A\d\.\d points \(\d\.\d to \d\.\d\), settled: True\.\n\z" },
        { "Looking back", @"\A\d+\.\d % before, \d+\.\d % now; most by growth 2021: -\d+\.\d points\. Needed: \d+\.\d % a year\.\n\z" },
        { "Other questions", @"\ATo know everything before choosing is worth \d+\.\d\d %; \S.* alone \d+\.\d\d %\.\n.+\.\nThe cheapest mix that was found costs \d+\.\n\z" },
        { "Without grains", @"\A[\d,]+ paths; all targets together: \d+\.\d\d %\n\z" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_of_the_page_prints_what_it_is_for(string heading, string expected)
    {
        string page = await File.ReadAllTextAsync(Page);
        string section = page[page.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        string code = Program().Match(section).Groups[1].Value;

        string printed = await Run(code);

        Assert.Matches(expected, printed);
    }

    [Fact]
    public async Task First_program_has_ten_lines_at_most()
    {
        string code = Program().Match(await File.ReadAllTextAsync(Page)).Groups[1].Value;

        Assert.InRange(code.Split('\n').Count(line => line.Trim().Length > 1), 1, 10);
    }

    [Fact]
    public async Task Every_program_of_the_page_is_run() => Assert.Equal(Programs.Count, Program().Count(await File.ReadAllTextAsync(Page)));

    private async Task<string> Run(string code)
    {
        const string Implicit = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Program{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(Implicit), CSharpSyntaxTree.ParseText(code)],
            trusted.Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using MemoryStream assembly = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        assembly.Position = 0;
        MethodInfo main = AssemblyLoadContext.Default.LoadFromStream(assembly).EntryPoint!;

        // A reader stands in a folder with the models.
        Directory.CreateSymbolicLink(Path.Combine(_folder, "models"), Path.Combine(Repository.Root, "models"));
        (string before, TextWriter console) = (Directory.GetCurrentDirectory(), Console.Out);
        await using StringWriter output = new() { NewLine = "\n" };
        try
        {
            Directory.SetCurrentDirectory(_folder);
            Console.SetOut(output);
            await Task.Run(() => (main.Invoke(null, [Array.Empty<string>()]) as Task) ?? Task.CompletedTask);
        }
        finally
        {
            Console.SetOut(console);
            Directory.SetCurrentDirectory(before);
        }

        return output.ToString();
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();
}
