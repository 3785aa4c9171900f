using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GrowthSim.Tests.Architecture;

/// <summary>The texts that become messages in the source of the core: their templates, and those that are made of what is not a text of the source.</summary>
internal sealed class MessageSources
{
    private readonly SortedSet<string> _templates = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _others = new(StringComparer.Ordinal);

    private MessageSources()
    {
        SyntaxTree[] trees =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "src/GrowthSim"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Contains("bin"))
                .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), path: file)),
            CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"),
        ];
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileNameWithoutExtension(file) != "GrowthSim")
            .Select(file => MetadataReference.CreateFromFile(file));
        CSharpCompilation compilation = CSharpCompilation.Create("GrowthSim", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        foreach (SyntaxTree tree in trees.Where(tree => !tree.FilePath.EndsWith("Message.cs", StringComparison.Ordinal)))
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (ExpressionSyntax expression in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
            {
                TypeInfo type = model.GetTypeInfo(expression);
                bool isCast = expression.Parent is CastExpressionSyntax cast && model.GetTypeInfo(cast).Type?.Name == "Message";
                if (type.Type?.SpecialType == SpecialType.System_String && (isCast || type.ConvertedType?.Name == "Message"))
                {
                    Take(expression, model);
                }
                else if (expression is not TupleExpressionSyntax && IsTuple(type.ConvertedType, "Message") && !IsTuple(type.Type, "Message"))
                {
                    Report(expression);
                }
            }
        }

        static bool IsTuple(ITypeSymbol? type, string of) => type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(element => element.Type.Name == of);
    }

    public static MessageSources All { get; } = new();

    /// <summary>Gets the templates.</summary>
    public ImmutableArray<string> Templates => [.. _templates];

    /// <summary>Gets where a message is made of a text whose template cannot be seen.</summary>
    public ImmutableArray<string> Others => [.. _others];

    private void Take(ExpressionSyntax expression, SemanticModel model)
    {
        switch (expression)
        {
            case InterpolatedStringExpressionSyntax text:
                int place = 0;
                _templates.Add(string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}") : $"{{{place++}}}")));
                break;
            case ParenthesizedExpressionSyntax inner:
                Take(inner.Expression, model);
                break;
            case ConditionalExpressionSyntax choice when IsConstant(choice.WhenTrue) && IsConstant(choice.WhenFalse):
                Take(choice.WhenTrue, model);
                Take(choice.WhenFalse, model);
                break;
            case SwitchExpressionSyntax choice when choice.Arms.All(arm => IsConstant(arm.Expression)):
                choice.Arms.Where(arm => arm.Expression is not ThrowExpressionSyntax).ToList().ForEach(arm => Take(arm.Expression, model));
                break;
            default:
                if (model.GetConstantValue(expression) is { HasValue: true, Value: var constant })
                {
                    _templates.UnionWith(constant is string words ? [words] : []);
                }
                else
                {
                    Report(expression);
                }

                break;
        }

        bool IsConstant(ExpressionSyntax arm) => arm is ThrowExpressionSyntax or ConditionalExpressionSyntax or ParenthesizedExpressionSyntax || model.GetConstantValue(arm).HasValue;
    }

    private void Report(ExpressionSyntax expression)
    {
        FileLinePositionSpan at = expression.GetLocation().GetLineSpan();
        _others.Add($"{Path.GetRelativePath(Repository.Root, at.Path)}:{at.StartLinePosition.Line + 1}: {expression}");
    }
}
