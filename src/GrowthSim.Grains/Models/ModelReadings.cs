using GrowthSim.Language;

namespace GrowthSim.Grains.Models;

/// <summary>The checked models of a silo, by revision: reading one takes longer than most questions about it. The last few are kept.</summary>
internal sealed class ModelReadings
{
    private const int Capacity = 4;

    private readonly Lock _changing = new();
    private readonly LinkedList<(string Key, Lazy<Checked<ModelDefinition>> Model)> _read = [];

    /// <summary>Reads a model, once. Takes its time: to be called on a compute thread.</summary>
    public Checked<ModelDefinition> Read(ModelText text)
    {
        string key = $"{text.Revision} {text.File}";
        Lazy<Checked<ModelDefinition>> model;
        lock (_changing)
        {
            LinkedListNode<(string Key, Lazy<Checked<ModelDefinition>> Model)>? node = _read.First;
            while (node is not null && node.Value.Key != key)
            {
                node = node.Next;
            }

            if (node is null)
            {
                node = new((key, new Lazy<Checked<ModelDefinition>>(() => ModelReader.Read(text))));
                if (_read.Count == Capacity)
                {
                    _read.RemoveLast();
                }
            }
            else
            {
                _read.Remove(node);
            }

            _read.AddFirst(node);
            model = node.Value.Model;
        }

        return model.Value;
    }
}
