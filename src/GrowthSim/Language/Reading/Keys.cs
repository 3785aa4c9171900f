namespace GrowthSim.Language.Reading;

/// <summary>The keys of the language. models/model.schema.json and models/scenario.schema.json list the same.</summary>
internal static class Keys
{
    /// <summary>The file of a model.</summary>
    public static readonly KeySet Model = new(
        "a model",
        ["growthsim", "id", "base_year", "last_year"],
        ["name", "note", "sources", "parameters", "levers", "drivers", "sectors", "each_sector", "indicators", "milestones", "correlations", "targets", "observations"]);

    /// <summary>A parameter, a sector's constant or a milestone in long form.</summary>
    public static readonly KeySet Once = new("an entry with one value per path", ["equation"], ["unit", "name", "source", "note"]);

    /// <summary>A driver in long form.</summary>
    public static readonly KeySet Driver = new("a driver", ["equation"], ["initial", "report", "unit", "name", "source", "note"]);

    /// <summary>An equation of each_sector or an indicator in long form.</summary>
    public static readonly KeySet Yearly = new("an entry with a value in each year", ["equation"], ["initial", "unit", "name", "source", "note"]);

    /// <summary>A lever in long form.</summary>
    public static readonly KeySet Lever = new("a lever", ["default"], ["min", "max", "cost", "cost_unit", "unit", "name", "source", "note"]);

    /// <summary>A sector, beside its constants.</summary>
    public static readonly KeySet Sector = new("a sector", [], ["name", "source", "note"]);

    /// <summary>A text for people in two languages.</summary>
    public static readonly KeySet InLanguages = new("a text for people", [], ["en", "vi"]);

    /// <summary>A correlation.</summary>
    public static readonly KeySet Correlation = new("a correlation", ["between", "matrix"], ["source", "note"]);

    /// <summary>A target.</summary>
    public static readonly KeySet Target = new(
        "a target",
        [],
        ["clause", "group", "quote", "name", "measure", "at_least", "above", "at_most", "below", "equals", "between", "about", "range", "evaluable_if", "weight", "implies", "qualitative", "unit", "source", "note"]);

    /// <summary>A figure in a list of figures.</summary>
    public static readonly KeySet Figure = new("a figure", ["variable", "year", "value"], ["source", "sd", "error", "published"]);

    /// <summary>A figure under its variable and year.</summary>
    public static readonly KeySet FigureOfYear = new("a figure", ["value"], ["source", "sd", "error", "published"]);

    /// <summary>What is known of a milestone, in a list of figures.</summary>
    public static readonly KeySet MilestoneFigure = new("a milestone's record", ["variable"], ["happened", "not_by", "source", "published"]);

    /// <summary>What is known of a milestone, under its name.</summary>
    public static readonly KeySet RecordOfMilestone = new("a milestone's record", [], ["happened", "not_by", "source", "published"]);

    /// <summary>The file of a scenario.</summary>
    public static readonly KeySet Scenario = new("a scenario", ["scenario"], ["model", "name", "note", "levers", "parameters", "sectors", "as_of", "as_of_mode"]);

    /// <summary>A replaced parameter or sector constant in long form.</summary>
    public static readonly KeySet Replacement = new("a replaced equation", ["equation"], ["source", "note"]);
}
