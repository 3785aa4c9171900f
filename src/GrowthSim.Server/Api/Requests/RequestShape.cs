using System.Text.Json;
using GrowthSim.Language;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Api.Requests;

/// <summary>All that a body, a query or a path may say: anything else, anything twice and anything missing is refused with its name.</summary>
/// <param name="What">What it is, as in "… has no field".</param>
/// <param name="Fields">The values it may hold.</param>
internal sealed record RequestShape(string What, params RequestField[] Fields)
{
    private const int MaxErrors = 100;

    /// <summary>A query that says nothing.</summary>
    public static readonly RequestShape Nothing = new("This request");

    /// <summary>Throws where a request says what it may not.</summary>
    /// <param name="root">What it says.</param>
    /// <exception cref="RequestRefusedException">Every problem: 400 where one is of the form, 422 where values alone are out of range.</exception>
    public void Check(JsonEntry root)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, [new ModelError(root.At, "", $"{What} is an object, and this is {root.Description}.", $"Write {{ … }} with {Known()}.")]);
        }

        List<ModelError> malformed = [];
        List<ModelError> outOfRange = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((string name, TextPosition at, JsonEntry value) in root.Members)
        {
            if (Array.Find(Fields, field => field.Name == name) is not RequestField known)
            {
                malformed.Add(new ModelError(at, Wording.Clip(name), $"{What} has no {Wording.Quote(name)}.", Nearest(name)));
            }
            else if (!seen.Add(name))
            {
                malformed.Add(new ModelError(at, name, $"'{name}' stands here twice.", "Leave one of them out."));
            }
            else
            {
                Check(known, name, value, malformed, outOfRange);
            }
        }

        malformed.AddRange(Fields
            .Where(field => field.IsRequired && !seen.Contains(field.Name))
            .Select(field => new ModelError(root.At, field.Name, $"'{field.Name}' is missing.", $"Write {field.Permitted}.")));
        if (malformed.Count + outOfRange.Count > 0)
        {
            throw new RequestRefusedException(malformed.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity, [.. malformed.Concat(outOfRange).Take(MaxErrors)]);
        }
    }

    private static void Check(RequestField field, string name, JsonEntry value, List<ModelError> malformed, List<ModelError> outOfRange)
    {
        if (value.Kind == JsonValueKind.Null && field.MayBeNull)
        {
            return;
        }

        string leftOut = field.IsRequired ? "" : ", or leave it out";
        if (!field.IsKind(value))
        {
            malformed.Add(new ModelError(value.At, name, $"{value.Description} is not permitted here.", $"Write {field.Permitted}{leftOut}."));
        }
        else if (!field.Holds(value))
        {
            outOfRange.Add(new ModelError(value.At, name, $"{value.Description} is out of range.", $"Write {field.Permitted}{leftOut}."));
        }
        else if (field.Each is RequestField each)
        {
            foreach (JsonEntry entry in value.Elements)
            {
                Check(each, name, entry, malformed, outOfRange);
            }

            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach ((string member, TextPosition at, JsonEntry entry) in value.Members)
            {
                string full = $"{name}.{Wording.Clip(member)}";
                if (!seen.Add(member))
                {
                    malformed.Add(new ModelError(at, full, $"{Wording.Quote(member)} stands here twice.", "Leave one of them out."));
                }

                Check(each, full, entry, malformed, outOfRange);
            }
        }
    }

    private string Nearest(string name)
    {
        string? nearest = NearestName.Of(name, [.. Fields.Select(field => field.Name)]);
        return nearest is null ? $"It has {Known()}." : $"Did you mean '{nearest}'? It has {Known()}.";
    }

    private string Known() => Fields.Length == 0 ? "nothing of the kind" : Wording.List(Fields.Select(field => field.Name)).ToString();
}
