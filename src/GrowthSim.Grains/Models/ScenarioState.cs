namespace GrowthSim.Grains.Models;

/// <summary>A scenario as it is stored.</summary>
[GenerateSerializer, Alias("growthsim.ScenarioState")]
internal sealed class ScenarioState
{
    /// <summary>The text that was saved; null where the model's own counts.</summary>
    [Id(0)]
    public string? Yaml { get; set; }

    /// <summary>The model's own text when <see cref="Yaml"/> was saved; null where it had none. Another one since then wins.</summary>
    [Id(1)]
    public string? InPlaceOf { get; set; }

    /// <summary>Newest first.</summary>
    [Id(2)]
    public List<ScenarioRun> Runs { get; set; } = [];

    /// <summary>How those of the runs stand that have nothing left to do, by their identities. One that is missing can be asked.</summary>
    [Id(3)]
    public Dictionary<string, RunStatus> Ended { get; set; } = [];

    /// <summary>Notes how a run stands that has ended, or with null that it begins again; returns whether that is news.</summary>
    public bool NoteEnd(string run, RunStatus? ended)
    {
        if (ended is null)
        {
            return Ended.Remove(run);
        }

        bool isNews = Ended.GetValueOrDefault(run) != ended;
        Ended[run] = ended;
        return isNews;
    }

    /// <summary>Forgets the ends of runs that are no longer remembered.</summary>
    public void ForgetEnds()
    {
        if (Ended.Count > Runs.Count)
        {
            HashSet<string> remembered = [.. Runs.Select(run => run.RunId)];
            Ended = Ended.Where(end => remembered.Contains(end.Key)).ToDictionary();
        }
    }

    /// <summary>The text that counts.</summary>
    public string? TextBeside(string? ofModel) => Yaml is not null && InPlaceOf == ofModel ? Yaml : ofModel;
}
