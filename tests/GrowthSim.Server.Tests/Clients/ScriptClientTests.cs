using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrowthSim.Server.Tests.Api;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Clients;

/// <summary>The clients in Python and R against a real server: they order, wait, read, cancel, extend and are refused in words, and give the table of the README.</summary>
[Collection(ApiServer.Tests)]
public sealed class ScriptClientTests(ApiServer server)
{
    private const string Python = """
        import json, sys
        sys.path.insert(0, FOLDER)
        import growthsim

        if PANDAS == "none":
            growthsim.pandas = None
        rows = lambda table: json.loads(table.to_json(orient="records", double_precision=15)) if hasattr(table, "to_json") else table
        city = growthsim.Client(SERVER)
        changed = city.put_model(MODEL)["changed"]
        told = []
        run = city.run("bac-giang", progress=told.append, paths=100_000, seed=1)
        longer = run.extend(110_000).wait()
        endless = city.order("bac-giang", "services-push", paths=100_000_000, seed=991)
        refused = []
        for wrong in (lambda: city.order("none"), lambda: city.order("bac-giang", pths=3), lambda: city.put_scenario("bac-giang", "x", "scenario: x\nmodel: bac-giang\nlever: 3\n"), lambda: growthsim.Run(city, "none").status()):
            try:
                wrong()
            except growthsim.GrowthSimError as error:
                refused.append([type(error).__name__, error.status, str(error)])
        steps = []
        one = city.seek("bac-giang", "growth_2025", "services_promotion", probability=0.3, paths=2000, progress=steps.append)
        mix = city.seek("bac-giang", "growth_2025", ["services_promotion", "industry_promotion"], probability=0.3, costs={"services_promotion": 100, "industry_promotion": 120}, between={"industry_promotion": (0, 2)}, paths=2000)
        print(json.dumps({
            "one": one, "mix": mix, "analysed": steps[-1]["state"] if steps else "finished",
            "changed": changed,
            "models": rows(city.models()), "scenarios": rows(city.scenarios("bac-giang")), "listed": rows(city.targets("bac-giang")),
            "run": run.id, "last": told[-1]["paths"], "longer": longer.status()["paths"], "cancelled": endless.cancel()["state"],
            "targets": rows(run.targets()), "projections": rows(run.projections()),
            "runs": rows(city.runs("bac-giang", limit=105)), "refused": refused,
        }))
        """;

    private const string R = """
        source(file.path(FOLDER, "growthsim.R"))
        city <- gs_client(SERVER)
        changed <- gs_put_model(city, MODEL)$changed
        last <- 0
        run <- gs_run(city, "bac-giang", paths = 100000, seed = 1, progress = function(told) last <<- told$paths)
        longer <- gs_wait(gs_extend(run, 110000))
        endless <- gs_order(city, "bac-giang", "services-push", paths = 1e8, seed = 992)
        refused <- lapply(list(
          function() gs_order(city, "none"),
          function() gs_order(city, "bac-giang", pths = 3),
          function() gs_put_scenario(city, "bac-giang", "x", "scenario: x\nmodel: bac-giang\nlever: 3\n"),
          function() gs_status(structure(list(client = city, id = "none"), class = "growthsim_run"))),
          function(wrong) tryCatch(wrong(), growthsim_error = function(error) list(class(error)[1], error$status, paste(conditionMessage(error), error$errors))))
        stopifnot(length(gs_analyse(city, "bac-giang", "sensitivity", targets = "growth_2025", settings = list(), paths = 2000)$sensitivity$targets) == 1)
        stopifnot(inherits(try(gs_order(city, "bac-giang", paths = NA), silent = TRUE), "try-error"))
        analysed <- "finished"
        one <- gs_seek(city, "bac-giang", "growth_2025", "services_promotion", probability = 0.3, paths = 2000, progress = function(told) analysed <<- told$state)
        mix <- gs_seek(city, "bac-giang", "growth_2025", c("services_promotion", "industry_promotion"), probability = 0.3, costs = list(services_promotion = 100, industry_promotion = 120), between = list(industry_promotion = c(0, 2)), paths = 2000)
        cat(jsonlite::toJSON(list(
          one = one, mix = mix, analysed = analysed,
          changed = changed,
          models = gs_models(city), scenarios = gs_scenarios(city, "bac-giang"), listed = gs_targets(city, "bac-giang"),
          run = run$id, last = last, longer = gs_status(longer)$paths, cancelled = gs_cancel(endless)$state,
          targets = gs_run_targets(run), projections = gs_projections(run),
          runs = gs_runs(city, "bac-giang", limit = 105), refused = refused), auto_unbox = TRUE, digits = NA))
        """;

    [InterpreterFact("python3", "python3")]
    public Task Python_client_does_what_the_interface_does() => Try("python3", Python, "python", ".py");

    /// <summary>Without pandas tables are lists; where it is not installed that is the only form.</summary>
    [InterpreterFact("python3", "python3")]
    public Task Python_client_does_without_pandas() => Try("python3", Python, "python", ".py", "none");

    [InterpreterFact("Rscript", "r-base-core r-cran-jsonlite")]
    public Task R_client_does_what_the_interface_does() => Try("Rscript", R, "r", ".R");

    private async Task Try(string program, string script, string folder, string ending, string pandas = "")
    {
        await server.Start();
        string text = script
            .Replace("FOLDER", Quoted(Path.Combine(TestCity.Root, "clients", folder)), StringComparison.Ordinal)
            .Replace("MODEL", Quoted(Path.Combine(TestCity.Root, "models", TestCity.Id)), StringComparison.Ordinal)
            .Replace("SERVER", Quoted(server.Http.BaseAddress!.ToString()), StringComparison.Ordinal)
            .Replace("PANDAS", Quoted(pandas), StringComparison.Ordinal);

        JsonElement said = JsonDocument.Parse(await Script.Run(program, text, ending)).RootElement;

        Assert.False(said.GetProperty("changed").GetBoolean(), "The client's text of the model is another than the model's folder.");
        Assert.Contains("bac-giang", Column(said, "models", "model"));
        Assert.Contains("services-push", Column(said, "scenarios", "id"));
        Assert.Contains("growth_2025", Column(said, "listed", "id"));
        Assert.Equal((100_000, 110_000), (said.GetProperty("last").GetInt64(), said.GetProperty("longer").GetInt64()));
        Assert.Equal("cancelled", said.GetProperty("cancelled").GetString());
        Assert.Contains(said.GetProperty("run").GetString(), Column(said, "runs", "run_id"));
        await SameAsAnswers(said);
        Refusals(said.GetProperty("refused"));
        (HttpStatusCode status, JsonElement report) = await server.Send(HttpMethod.Get, $"/api/v1/runs/{said.GetProperty("run").GetString()}/report");
        Assert.Equal(HttpStatusCode.OK, status);
        SameAsReport(said, report);
        SameAsReadme(said.GetProperty("targets"));
    }

    /// <summary>The searches are on record: the same requests are answered at once, with the same numbers.</summary>
    private async Task SameAsAnswers(JsonElement said)
    {
        const string Place = "/api/v1/models/bac-giang/scenarios/baseline/seek";
        (HttpStatusCode first, JsonElement one) = await server.Send(HttpMethod.Post, Place, """{ "target": "growth_2025", "probability": 0.3, "by": ["services_promotion"], "paths": 2000 }""");
        (HttpStatusCode second, JsonElement mix) = await server.Send(
            HttpMethod.Post, Place, """{ "target": "growth_2025", "probability": 0.3, "paths": 2000, "by": [{ "name": "services_promotion", "cost": 100 }, { "name": "industry_promotion", "cost": 120, "between": [0, 2] }] }""");
        Assert.Equal(("finished", HttpStatusCode.OK, HttpStatusCode.OK), (said.GetProperty("analysed").GetString(), first, second));
        Close(one.GetProperty("seek").GetProperty("best").GetProperty("probability"), said.GetProperty("one").GetProperty("best").GetProperty("probability"));
        Close(one.GetProperty("seek").GetProperty("curve")[3].GetProperty("probability"), said.GetProperty("one").GetProperty("curve")[3].GetProperty("probability"));
        Close(mix.GetProperty("seek").GetProperty("cost"), said.GetProperty("mix").GetProperty("cost"));
        Assert.Equal(["services_promotion", "industry_promotion"], said.GetProperty("mix").GetProperty("mix").EnumerateArray().Select(lever => lever.GetProperty("by").GetString()));
    }

    private static void Refusals(JsonElement refused)
    {
        string[] words = [.. refused.EnumerateArray().Select(refusal => refusal.GetRawText())];
        (string Kind, int Status, string Words)[] expected =
            [("NotFound", 404, "none"), ("Refused", 400, "Did you mean 'paths'?"), ("Refused", 422, "Did you mean 'levers'?"), ("NotFound", 404, "There is no run 'none'")];
        Assert.Equal(expected.Length, words.Length);
        Assert.All(expected.Zip(refused.EnumerateArray()), pair =>
        {
            string kind = pair.Second[0].GetString()!.Replace("growthsim_", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
            Assert.Equal(pair.First.Kind, kind, ignoreCase: true);
            Assert.Equal(pair.First.Status, pair.Second[1].GetInt32());
            Assert.Contains(pair.First.Words, $"{pair.Second[2]}", StringComparison.Ordinal);
        });
    }

    // R writes fifteen digits.
    private static void SameAsReport(JsonElement said, JsonElement report)
    {
        JsonElement[] targets = [.. said.GetProperty("targets").EnumerateArray()];
        JsonElement[] expected = [.. report.GetProperty("targets").EnumerateArray()];
        Assert.Equal(expected.Select(target => target.GetProperty("id").GetString()), targets.Select(target => target.GetProperty("id").GetString()));
        Assert.All(targets.Zip(expected), pair =>
        {
            foreach (string name in new[] { "probability", "lower", "upper", "measure_mean" })
            {
                Close(pair.Second.GetProperty(name), pair.First.GetProperty(name));
            }

            Close(pair.Second.GetProperty("measure_quantiles").GetProperty("0.5"), pair.First.GetProperty("q0.5"));
        });
        JsonElement[] years = [.. said.GetProperty("projections").EnumerateArray().Where(row => row.GetProperty("variable").GetString() == "services.value_added")];
        JsonElement[] projected = [.. report.GetProperty("projections").GetProperty("services.value_added").GetProperty("years").EnumerateArray()];
        Assert.Equal(projected.Select(year => year.GetProperty("year").GetInt32()), years.Select(row => row.GetProperty("year").GetInt32()));
        Assert.All(years.Zip(projected), pair => Close(pair.Second.GetProperty("quantiles").GetProperty("0.95"), pair.First.GetProperty("q0.95")));
    }

    private static void SameAsReadme(JsonElement targets)
    {
        string table = File.ReadAllText(Path.Combine(TestCity.Root, "README.md"));
        JsonElement growth = targets.EnumerateArray().Single(target => target.GetProperty("id").GetString() == "growth_2025");
        double Percent(string name) => growth.GetProperty(name).GetDouble() * 100;
        string row = string.Create(CultureInfo.InvariantCulture, $@"{Percent("probability"):0.0} %\s+{Percent("lower"):0.0} – {Percent("upper"):0.0}");
        Assert.Matches(new Regex($@"{Percent("q0.5").ToString("0.0", CultureInfo.InvariantCulture)} %.*{row}"), table);
    }

    private static void Close(JsonElement expected, JsonElement actual) =>
        Assert.InRange(actual.GetDouble() - expected.GetDouble(), -1e-14 * Math.Abs(expected.GetDouble()), 1e-14 * Math.Abs(expected.GetDouble()));

    private static IEnumerable<string?> Column(JsonElement said, string table, string column) => said.GetProperty(table).EnumerateArray().Select(row => row.GetProperty(column).GetString());

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
