using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GrowthSim.Tests.Architecture;

/// <summary>What silos, stores, clients and servers say of a failure is said in English, and in Vietnamese by the command line and the pages: every sentence of theirs is in the table.</summary>
public sealed partial class FailureSentenceTests
{
    /// <summary>A text of fewer words is a part of a sentence, or a name.</summary>
    private const int FewestWords = 3;

    /// <summary>Where sentences for people come from; where a program talks to its operator alone, or to other programs, is left out.</summary>
    private static readonly ImmutableArray<string> Sources =
    [
        "GrowthSim.Grains", "GrowthSim.Grains.Interfaces", "GrowthSim.Client", "GrowthSim.Server/Api", "GrowthSim.Server/Redis", "GrowthSim.Server/PostgreSql/PostgreSqlFaults.cs",
        "GrowthSim.Server/Configuration/ListeningUrls.cs", "GrowthSim.Server/Hosting/Ports.cs",
    ];

    private static readonly ImmutableArray<string> LeftOut =
    [
        "/bin/", "/obj/", "Grains/Compute/ComputePool.cs", "Grains/Diagnostics/", "Grains/Placement/", "Interfaces/Serialization/", "Client/RunServiceException.cs", "Api/OpenApi/", "Api/Requests/",
        "Api/Access/KeyCommand.cs", "Api/Access/KeyFile.cs", "Api/PlainFailures.cs",
    ];

    /// <summary>What is a fault of the program, and no sentence for its user.</summary>
    private static readonly ImmutableHashSet<string> Faults = ["ArgumentException", "ArgumentOutOfRangeException", "InvalidOperationException", "InvalidDataException", "NotSupportedException", "InconsistentStateException", "ObjectDisposedException"];

    [Fact]
    public void Every_sentence_has_a_translation()
    {
        Regex[] known = [.. Known().Select(sentence => new Regex($"^{string.Join(".*", Place().Split(sentence).Select(Regex.Escape))}$", RegexOptions.Singleline | RegexOptions.NonBacktracking))];

        string[] said = [.. Said()];

        Assert.InRange(said.Length, 60, 1000);
        Assert.Equal([], said.Where(sentence => !known.Any(pattern => pattern.IsMatch(sentence))));
    }

    private static IEnumerable<string> Known() => Tree(Path.Combine(Repository.Root, "src/GrowthSim.Server/Failures/FailureSentences.cs")).GetRoot().DescendantNodes()
        .OfType<ImplicitObjectCreationExpressionSyntax>()
        .Select(entry => ((LiteralExpressionSyntax)entry.ArgumentList.Arguments[0].Expression).Token.ValueText);

    private static IEnumerable<string> Said() => Sources
        .Select(source => Path.Combine(Repository.Root, "src", source))
        .SelectMany(source => File.Exists(source) ? [source] : Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories))
        .Where(file => !LeftOut.Any(file.Replace('\\', '/').Contains))
        .SelectMany(file => Tree(file).GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
        .Where(expression => !expression.Ancestors().Any(IsNoSentence))
        .Select(Text)
        .OfType<string>()
        .Where(text => text.Split(' ').Length > FewestWords && Sentence().IsMatch(text))
        .Distinct();

    private static bool IsNoSentence(SyntaxNode around) => around switch
    {
        AttributeSyntax or InterpolationSyntax => true,
        ObjectCreationExpressionSyntax created => Faults.Contains(created.Type.ToString()),
        MethodDeclarationSyntax method => Faults.Contains(method.ReturnType.ToString()),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } => called.Name.Identifier.Text.StartsWith("Create", StringComparison.Ordinal) && called.Expression.ToString() != "string",
        _ => false,
    };

    private static string? Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}") : "7")),
        _ => null,
    };

    private static SyntaxTree Tree(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file));

    [GeneratedRegex(@"^[A-Z7'].*[.?]$", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
