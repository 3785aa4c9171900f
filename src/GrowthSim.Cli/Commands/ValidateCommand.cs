using System.Collections.Immutable;
using System.CommandLine;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim validate</c>: every error of a model and of all its scenarios at once.</summary>
internal sealed class ValidateCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly Argument<string?> _model;

    public ValidateCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("validate", locale.Say(HelpWords.Validate))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _model = PlanOptions.ModelArgument(locale);
        Add(_model);
        SetAction(Validate);
    }

    private int Validate(ParseResult parsed)
    {
        string place = ModelPlaces.Find(parsed.GetValue(_model), _surroundings, _locale);
        OutputFormat format = parsed.GetValue(_everywhere.Format);
        Checked<ModelText> text = PatientReading.Read(place, _locale, () => ModelFolder.Read(place), _surroundings.Interrupted);
        if (!text.IsValid)
        {
            return Refuse(text.Errors, format);
        }

        Checked<ModelDefinition> definition = ModelReader.Read(text.Value);
        if (!definition.IsValid)
        {
            return Refuse(definition.Errors, format);
        }

        LoadedModel model = new(place, text.Value, definition.Value);
        List<ModelError> errors = [.. Compile(model, new Scenario { Id = model.Definition.Id, Model = model.Definition.Id, Title = model.Definition.Title })];
        foreach (string id in model.Text.Scenarios.Keys)
        {
            Checked<Scenario> scenario = model.ReadScenario(id);
            errors.AddRange(scenario.IsValid ? Compile(model, scenario.Value) : scenario.Errors);
        }

        ModelError[] distinct = [.. errors.Distinct()];
        if (distinct.Length > 0)
        {
            return Refuse(distinct, format);
        }

        ModelSummary.Write(_surroundings, model.Definition, model.Text.Revision, [.. model.Text.Scenarios.Keys], format, _locale);
        return ExitCode.Done;
    }

    private static ImmutableArray<ModelError> Compile(LoadedModel model, Scenario scenario) =>
        RunPlan.Create(model.Definition, scenario, new RunSettings(), model.Text.Revision).Errors;

    private int Refuse(IReadOnlyList<ModelError> errors, OutputFormat format)
    {
        ModelErrors.Write(errors, _surroundings.Error, _locale);
        if (format == OutputFormat.Json)
        {
            ModelSummary.WriteErrors(_surroundings.Out, errors);
        }

        return ExitCode.Wrong;
    }
}
