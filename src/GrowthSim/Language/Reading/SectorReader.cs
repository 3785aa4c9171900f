using System.Collections.Immutable;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads the sectors with their constants, and spells the equations of each_sector out.</summary>
internal sealed class SectorReader(ReadingContext context, DeclarationTable table)
{
    /// <summary>Gets the sectors read.</summary>
    public ImmutableArray<Sector> Sectors { get; private set; } = [];

    /// <summary>Reads the sectors' names.</summary>
    public void ReadNames(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            context.Errors.Add(node.At, "sectors", $"Expected sectors, found {node.Description}.", "Write sectors: { services: { … }, industry: { … } }.");
            return;
        }

        ImmutableArray<Sector>.Builder sectors = ImmutableArray.CreateBuilder<Sector>();
        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            if (!context.IsName(key, Wording.Clip(key.Value)) || !table.HasRoom(sectors.Count, key.At))
            {
                continue;
            }

            table.Reserve(key.Value, key.At);
            sectors.Add(new Sector(key.Value, (value is YamlMapping constants ? Title(key.Value, constants) : null) ?? new LocalizedText(key.Value, key.Value), key.At));
        }

        Sectors = sectors.ToImmutable();
    }

    /// <summary>Adds the sectors' constants.</summary>
    public void ReadConstants(YamlNode node)
    {
        HashSet<string> known = [.. Sectors.Select(sector => sector.Id)];
        IEnumerable<(YamlScalar Key, YamlNode Value)> entries = node is YamlMapping mapping ? mapping.Entries : [];
        foreach ((YamlScalar key, YamlNode value) in entries.Where(entry => known.Contains(entry.Key.Value)))
        {
            if (value is YamlMapping constants)
            {
                Constants(key.Value, constants);
            }
            else if (value is not YamlScalar { IsNothing: true })
            {
                context.Errors.Add(value.At, key.Value, $"Expected a sector's constants, found {value.Description}.", $"Write {key.Value}: {{ constant: equation, … }}.");
            }
        }
    }

    /// <summary>Adds the equations that each sector holds, once per sector.</summary>
    public void ReadEach(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            context.Errors.Add(node.At, "each_sector", $"Expected equations, found {node.Description}.", "Write each_sector: { growth: equation, … }.");
            return;
        }

        if (Sectors.IsEmpty)
        {
            context.Errors.Add(node.At, "each_sector", "The model has no sectors to hold these equations.", "Add sectors, or move the equations to drivers.");
            return;
        }

        if (!table.HasRoom((long)mapping.Entries.Length * Sectors.Length, mapping.At))
        {
            return;
        }

        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            string entry = $"each_sector.{Wording.Clip(key.Value)}";
            if (!context.IsName(key, entry))
            {
                continue;
            }

            Declaration shared = EntryReader.Read(key, value, entry, VariableKind.SectorEquation, context);
            bool isNamed = shared.Variable.Title.English != entry;
            foreach (Sector sector in Sectors)
            {
                string name = $"{sector.Id}.{key.Value}";
                LocalizedText title = isNamed
                    ? new LocalizedText($"{sector.Title.English}: {shared.Variable.Title.English}", $"{sector.Title.Vietnamese}: {shared.Variable.Title.Vietnamese}")
                    : new LocalizedText(name, name);
                table.Add(shared with { Variable = shared.Variable with { Name = name, Sector = sector.Id, Title = title } });
            }
        }
    }

    private LocalizedText? Title(string sector, YamlMapping mapping)
    {
        YamlMapping described = mapping with { Entries = mapping.Entries.RemoveAll(entry => !Keys.Sector.Has(entry.Key.Value)) };
        Fields fields = new(described, sector, Keys.Sector, context);
        fields.Source();
        fields.Localized("note");
        return fields.Title();
    }

    private void Constants(string sector, YamlMapping mapping)
    {
        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            string name = $"{sector}.{Wording.Clip(key.Value)}";
            if (!Keys.Sector.Has(key.Value) && context.IsName(key, name))
            {
                Declaration constant = EntryReader.Read(key, value, name, VariableKind.SectorConstant, context);
                table.Add(constant with { Variable = constant.Variable with { Sector = sector } });
            }
        }
    }
}
