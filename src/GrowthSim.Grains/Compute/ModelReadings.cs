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
        string key = $"{text.Revision} {text.File}";
        if (Find(key) is { } kept)
        {
            return kept;
        }

        Checked<ModelDefinition> model = ModelReader.Read(text, yieldPoint);
        lock (_changing)
        {
            _read.AddFirst((key, model));
            if (_read.Count > Capacity)
            {
                _read.RemoveLast();
            }
        }

        return model;
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
