using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Tests.Outcomes.Documents;

/// <summary>An outcome is read back from its document as it was.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Outcome_is_read_back_to_the_last_bit_but_what_is_infinite_is_no_number()
    {
        foreach (RunOutcome outcome in SampleOutcomes.All)
        {
            RunOutcome read = RunDocument.Read(SampleOutcomes.Document(outcome, RunDocument.AllLanguages)).ToOutcome();

            Assert.Equal(SampleOutcomes.Written(outcome).Replace("\"Infinity\"", "\"NaN\"", StringComparison.Ordinal).Replace("\"-Infinity\"", "\"NaN\"", StringComparison.Ordinal), SampleOutcomes.Written(read));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("all")]
    public void Outcome_that_was_read_back_has_the_same_document(string language)
    {
        foreach (RunOutcome outcome in SampleOutcomes.All)
        {
            byte[] document = SampleOutcomes.Document(outcome, language);

            Assert.Equal(document, SampleOutcomes.Document(RunDocument.Read(document).ToOutcome(), language));
        }
    }

    /// <summary>What is nowhere but at its default in the samples could be forgotten, and nobody would see it.</summary>
    [Fact]
    public void Samples_have_a_value_of_every_member()
    {
        HashSet<string> members = [];
        HashSet<string> told = [];
        AddMembers(typeof(RunOutcome), [], members);
        foreach (RunOutcome outcome in SampleOutcomes.Runs)
        {
            AddTold(outcome, told);
        }

        Assert.NotEmpty(members);
        Assert.Equal("", string.Join(", ", members.Except(told)));
    }

    [Theory]
    [InlineData("null", "is an object")]
    [InlineData("[]", "RunDocument")]
    [InlineData("{ \"targets\": [] }", "not_scored")]
    [InlineData("{", "")]
    public void What_is_no_document_is_refused(string text, string words) =>
        Assert.Contains(words, Assert.ThrowsAny<JsonException>(() => RunDocument.Read(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"design\":\"plain\"", "\"design\":\"other\"", "'other' is no sampling design")]
    [InlineData("\"set\":\"group\"", "\"set\":\"some\"", "'some' is no set of targets")]
    [InlineData("\"quantile_intervals\":{\"1E-05\"", "\"quantile_intervals\":{\"2E-05\"", "'1E-05' has no interval")]
    [InlineData("\"name\":{\"en\":", "\"name\":{\"fr\":", "en")]
    public void What_a_document_says_and_this_version_does_not_know_is_refused(string was, string now, string words)
    {
        string document = Encoding.UTF8.GetString(SampleOutcomes.Document(SampleOutcomes.Runs[0], RunDocument.AllLanguages));

        Assert.Contains(was, document, StringComparison.Ordinal);
        JsonException refused = Assert.Throws<JsonException>(() => RunDocument.Read(Encoding.UTF8.GetBytes(document.Replace(was, now, StringComparison.Ordinal))).ToOutcome());
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_is_in_no_other_language() =>
        Assert.Contains("en, vi, all", Assert.Throws<ArgumentOutOfRangeException>(() => RunDocument.Of(SampleOutcomes.Runs[0], "fr")).Message, StringComparison.Ordinal);

    private static void AddMembers(Type type, HashSet<Type> seen, HashSet<string> members)
    {
        foreach (Type part in type.IsGenericType ? type.GetGenericArguments() : [])
        {
            AddMembers(part, seen, members);
        }

        if (IsRecord(type) && seen.Add(type))
        {
            foreach (PropertyInfo member in Members(type))
            {
                members.Add($"{type.Name}.{member.Name}");
                AddMembers(member.PropertyType, seen, members);
            }
        }
    }

    private static void AddTold(object value, HashSet<string> told)
    {
        if (IsRecord(value.GetType()))
        {
            foreach (PropertyInfo member in Members(value.GetType()))
            {
                object? said = member.GetValue(value);
                if (said is not (null or 0 or 0L or 0UL or 0.0 or double.NaN or false or "") && !(said is Enum word && Convert.ToInt32(word, null) == 0) && !(said is IEnumerable many && !many.Cast<object>().Any()))
                {
                    told.Add($"{value.GetType().Name}.{member.Name}");
                    AddTold(said, told);
                }
            }
        }
        else if (value is IDictionary named)
        {
            AddTold(named.Values, told);
        }
        else if (value is IEnumerable many and not string)
        {
            foreach (object each in many)
            {
                AddTold(each, told);
            }
        }
    }

    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    // What is told by a constructor or an initialiser; all else follows from that.
    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties().Where(property => property.CanWrite || type.GetConstructors().Any(made => made.GetParameters().Any(parameter => parameter.Name == property.Name)));
}
