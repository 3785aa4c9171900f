using System.Reflection;
using System.Runtime.CompilerServices;
using GrowthSim.Language;

namespace GrowthSim.Tests.Architecture;

/// <summary>What programs see of the core: closed for inheritance where it is not meant for it, and never changed once made.</summary>
public sealed class PublicTypeTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(ModelDefinition).Assembly.GetExportedTypes();

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract() =>
        Assert.Equal([], Types.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName));

    [Fact]
    public void Public_members_cannot_be_set()
    {
        IEnumerable<string> properties = from type in Types
                                         from property in type.GetProperties(All)
                                         where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
                                         select $"{type.Name}.{property.Name}";
        IEnumerable<string> fields = from type in Types
                                     where !type.IsEnum
                                     from field in type.GetFields(All)
                                     where !field.IsInitOnly && !field.IsLiteral
                                     select $"{type.Name}.{field.Name}";

        Assert.Equal([], properties.Concat(fields));
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
