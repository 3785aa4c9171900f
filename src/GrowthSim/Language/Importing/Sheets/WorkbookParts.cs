using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace GrowthSim.Language.Importing.Sheets;

/// <summary>The parts of a workbook (Office Open XML, ECMA-376), each a file in a ZIP archive; together within the size of a file.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    private readonly ZipArchive _archive;
    private int _left = ModelLimits.FileSize;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public WorkbookParts(ImmutableArray<byte> content) => _archive = new ZipArchive(new MemoryStream([.. content], writable: false), ZipArchiveMode.Read);

    /// <summary>Gets whether the parts are too large, which ends reading.</summary>
    public bool AreTooLarge => _left < 0;

    /// <summary>Returns a part; null where there is none.</summary>
    /// <param name="name">Its path in the archive.</param>
    /// <exception cref="InvalidDataException">It is damaged, or the parts are too large.</exception>
    public XmlReader? Open(string name)
    {
        if (_archive.GetEntry(name) is not ZipArchiveEntry entry)
        {
            return null;
        }

        // What an archive says of the size of its parts is not to be trusted.
        using Stream packed = entry.Open();
        MemoryStream part = new();
        byte[] buffer = new byte[1 << 16];
        for (int read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
        {
            _left -= read;
            if (_left < 0)
            {
                throw new InvalidDataException();
            }

            part.Write(buffer, 0, read);
        }

        part.Position = 0;
        return XmlReader.Create(part, Settings);
    }

    /// <summary>Returns a small part as a tree; null where there is none.</summary>
    /// <param name="name">Its path in the archive.</param>
    public XElement? Tree(string name)
    {
        using XmlReader? reader = Open(name);
        return reader is null ? null : XDocument.Load(reader).Root;
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();
}
