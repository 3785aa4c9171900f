using GrowthSim.Language;

namespace GrowthSim.Grains.Compute;

/// <summary>The checked models of a silo, by revision: reading one takes longer than most questions about it. The last few are kept.</summary>
internal sealed class ModelReadings
{
    private const int Capacity = 4;

    private readonly Lock _changing = new();
    private readonly LinkedList<(string Key, Checked<ModelDefinition> Model)> _read = [];

    /// <summary>Reads a model, where it is not there yet. Takes its time: to be called on a compute thread. Two that come at a time read it twice: neither waits for the other, which may stand still.</summary>
    /// <param name="text">The model.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public Checked<ModelDefinition> Read(ModelText text, YieldPoint yieldPoint)
    {
        string key = Key(text);
        if (Find(key) is { } kept)
        {
            return kept;
        }

        Checked<ModelDefinition> model = ModelReader.Read(text, yieldPoint);
        Keep(key, model);
        return model;
    }

    /// <summary>Takes over what was read of a model elsewhere in this process.</summary>
    /// <param name="text">The model.</param>
    /// <param name="model">What its reader gave.</param>
    public void Keep(ModelText text, ModelDefinition model) => Keep(Key(text), new Checked<ModelDefinition>(model));

    private static string Key(ModelText text) => $"{text.Revision} {text.File}";

    private void Keep(string key, Checked<ModelDefinition> model)
    {
        lock (_changing)
        {
            _read.AddFirst((key, model));
            if (_read.Count > Capacity)
            {
                _read.RemoveLast();
            }
        }
    }

    private Checked<ModelDefinition>? Find(string key)
    {
        lock (_changing)
        {
            for (LinkedListNode<(string Key, Checked<ModelDefinition> Model)>? node = _read.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _read.Remove(node);
                    _read.AddFirst(node);
                    return node.Value.Model;
                }
            }

            return null;
        }
    }
}
