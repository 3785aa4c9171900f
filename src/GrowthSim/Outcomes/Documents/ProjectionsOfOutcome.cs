using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GrowthSim.Outcomes.Documents;

/// <summary>The projections of an outcome, each made as it is read: a model may report a hundred thousand values, which need not stand in memory once more.</summary>
/// <param name="projections">The projections.</param>
/// <param name="language">The document's language.</param>
internal sealed class ProjectionsOfOutcome(ImmutableArray<Projection> projections, string language) : IReadOnlyDictionary<string, ProjectionDocument>
{
    public int Count => projections.Length;

    public IEnumerable<string> Keys => projections.Select(series => series.Variable);

    public IEnumerable<ProjectionDocument> Values => this.Select(series => series.Value);

    public ProjectionDocument this[string key] => TryGetValue(key, out ProjectionDocument? series) ? series : throw new KeyNotFoundException($"The run has no projection '{key}'.");

    public bool ContainsKey(string key) => Keys.Contains(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ProjectionDocument value)
    {
        Projection? found = projections.FirstOrDefault(series => series.Variable == key);
        value = found is null ? null : ProjectionDocument.Of(found, language);
        return found is not null;
    }

    public IEnumerator<KeyValuePair<string, ProjectionDocument>> GetEnumerator() =>
        projections.Select(series => KeyValuePair.Create(series.Variable, ProjectionDocument.Of(series, language))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
