using System.Collections.Immutable;
using GrowthSim.Language;
using Orleans.CodeGeneration;

namespace GrowthSim.Grains;

/// <summary>A model on record, such as <c>bac-giang</c>: its text, its revisions and its catalogue.</summary>
[Alias("growthsim.IModelGrain"), Version(2)]
public interface IModelGrain : IGrainWithStringKey
{
    /// <summary>Puts a revision on record. The revision already on record, with the same scenarios, changes nothing and writes nothing.</summary>
    /// <param name="text">The model's text; its identifier must be the grain's key.</param>
    /// <returns>What came of it; a broken model is refused and its errors are in the receipt.</returns>
    [Alias("Import")]
    Task<ModelReceipt> Import(ModelText text);

    /// <summary>Returns the text of the revision on record.</summary>
    /// <exception cref="NotOnRecordException">No revision was imported.</exception>
    [Alias("Text")]
    Task<ModelText> Text();

    /// <summary>Returns the text of a revision, that on record or an earlier one.</summary>
    /// <param name="revision">The revision, as <see cref="Revisions"/> has it.</param>
    /// <exception cref="NotOnRecordException">There is no such revision, or its text was not kept.</exception>
    [Alias("TextOf")]
    Task<ModelText> TextOf(string revision);

    /// <summary>Returns what the model holds: sectors, indicators, targets and scenarios.</summary>
    /// <exception cref="NotOnRecordException">No revision was imported.</exception>
    [Alias("Catalogue")]
    Task<ModelCatalogue> Catalogue();

    /// <summary>Returns the newest revisions, newest first; at most <see cref="ModelRevision.Kept"/> are kept.</summary>
    [Alias("Revisions")]
    Task<ImmutableArray<ModelRevision>> Revisions();
}
