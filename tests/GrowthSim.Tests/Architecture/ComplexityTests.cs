using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GrowthSim.Tests.Architecture;

/// <summary>
/// No function takes more than fifteen ways: one, and one more for each if, loop, case, arm of a switch, catch, ?:, ??, &amp;&amp; and || (McCabe, 1976). Alternatives within one pattern
/// are one case; a lambda counts to the function that it stands in, a local function for itself.
/// </summary>
public sealed class ComplexityTests
{
    private const int Most = 15;

    /// <summary>The functions that may be longer, with the reason.</summary>
    private static readonly string[] Exceptions =
    [
        // The equation parser's: one arm a mistake.
        "GrowthSim/Language/Syntax/EquationRemedy.cs: For",
    ];

    [Fact]
    public void Functions_of_the_product_take_few_ways()
    {
        string source = Path.Combine(Repository.Root, "src");
        (string Name, int Ways)[] found =
        [
            .. from file in Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
               from function in Functions(File.ReadAllText(file))
               let ways = Ways(function)
               where ways > Most
               orderby ways descending
               select ($"{Path.GetRelativePath(source, file).Replace('\\', '/')}: {NameOf(function)}", ways),
        ];

        Assert.Equal([], found.Where(function => !Exceptions.Contains(function.Name)));
        Assert.Equal([], Exceptions.Except(found.Select(function => function.Name)));
    }

    [Theory]
    [InlineData("int F(int x) => x;", 1)]
    [InlineData("int F(int x) => x > 0 && x < 9 || x == 12 ? 1 : 0;", 4)]
    [InlineData("int F(int x) { if (x > 0) { return 1; } foreach (int y in Z) { x ??= y; } return x; }", 4)]
    [InlineData("int F(int x) => x switch { 1 or 2 => 3, > 5 when x < 9 => 4, _ => 5 };", 4)]
    [InlineData("int F(int x) { switch (x) { case 1: case 2: return 3; default: return 4; } }", 3)]
    [InlineData("int F(int x) { return G(x) ?? 1; int? G(int y) => y > 0 ? y : null; }", 2)]
    public void Ways_of_a_function_are_counted(string function, int ways) =>
        Assert.Equal(ways, Ways(Functions($"class C {{ {function} }}").First()));

    private static IEnumerable<SyntaxNode> Functions(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax { ExpressionBody: not null });

    private static int Ways(SyntaxNode function) => 1 + function
        .DescendantNodes(node => node == function || node is not LocalFunctionStatementSyntax)
        .Count(node => node is not LocalFunctionStatementSyntax && IsFork(node));

    private static bool IsFork(SyntaxNode node) => node switch
    {
        SwitchExpressionArmSyntax arm => arm.Pattern is not DiscardPatternSyntax,
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression,
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax => true,
        CaseSwitchLabelSyntax or CasePatternSwitchLabelSyntax or WhenClauseSyntax or CatchClauseSyntax or ConditionalExpressionSyntax => true,
        _ => false,
    };

    private static string NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseMethodDeclarationSyntax other => other.Kind().ToString(),
        _ => function.Parent?.Parent is PropertyDeclarationSyntax owner ? owner.Identifier.Text : function.Kind().ToString(),
    };
}
