using System.Collections.Immutable;

namespace GrowthSim.Language.Importing;

/// <summary>A file with figures, as somebody else's program wrote it.</summary>
public sealed class ImportFile
{
    private static readonly byte[] ZipMark = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundMark = [0xD0, 0xCF, 0x11, 0xE0];

    internal ImportFile(string name, ImmutableArray<byte> content) => (Name, Content) = (name, content);

    /// <summary>Gets the file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>Gets what is in it.</summary>
    internal ImmutableArray<byte> Content { get; }

    /// <summary>Gets whether it is a workbook of a spreadsheet (<c>.xlsx</c>), told from how it begins.</summary>
    internal bool IsWorkbook => Content.AsSpan().StartsWith(ZipMark);

    /// <summary>Gets whether it is a workbook of before 2007, or one with a password.</summary>
    internal bool IsOldWorkbook => Content.AsSpan().StartsWith(CompoundMark);

    /// <summary>Returns a file, or why it cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Checked<ImportFile> Read(string path, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ErrorList errors = new();
        return FileReading.Bytes(path, errors, name, "Name a CSV file, a workbook (.xlsx), a file in JSON-stat or one in SDMX-CSV.", "Keep only the figures of the model.") is byte[] bytes
            ? new Checked<ImportFile>(new ImportFile(name, [.. bytes]))
            : new Checked<ImportFile>(errors.InOrder(name));
    }

    /// <summary>Returns its text, or why it is none.</summary>
    public Checked<string> Text()
    {
        ErrorList errors = new();
        return FileReading.Text([.. Content], Name, errors) is string text ? new Checked<string>(text) : new Checked<string>(errors.InOrder(Name));
    }
}
