"""A client of GrowthSim's HTTP interface (docs/http-api.md), in one file on the standard library.

Tables are pandas data frames where pandas is installed, else lists of dicts.

    import growthsim
    city = growthsim.Client("http://127.0.0.1:8080")
    run = city.run("bac-giang", "services-push", paths=200_000, progress=growthsim.show)
    run.targets()
"""

import json
import os
import pathlib
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

try:
    import pandas
except ImportError:
    pandas = None

__all__ = ["Client", "Run", "Analysis", "GrowthSimError", "NotFound", "Refused", "TooMany", "Forbidden", "RunFailed", "show"]

_ANSWER = 60.0
"""Seconds that an answer may take; a run that is watched says something every second."""

_WORD = 15.0
"""Seconds without a word after which a stream is taken for lost."""


class GrowthSimError(Exception):
    """What the server answers when something is wrong: its detail, the HTTP status, and every error of a model or a request."""

    def __init__(self, detail, status=None, errors=()):
        super().__init__(detail)
        self.detail = detail
        self.status = status
        self.errors = list(errors)

    def __str__(self):
        lines = [self.detail]
        for error in self.errors:
            line = "  {file}:{line}:{column}: ".format(**error["at"]) if "at" in error else "  "
            line += " ".join(part for part in (error.get("entry"), error.get("problem"), error.get("remedy")) if part)
            if error.get("problem") and error["problem"] not in self.detail:
                lines.append(line)
        return "\n".join(lines)


class NotFound(GrowthSimError):
    """Nobody put that on record (404)."""


class Refused(GrowthSimError):
    """The request, the model, the scenario or the order has errors (400, 413, 415, 422)."""


class Forbidden(GrowthSimError):
    """The key is missing, unknown, or may not do that (401, 403)."""


class TooMany(GrowthSimError):
    """The server has its hands full (429, 503); `retry_after` seconds later it may be asked again."""

    retry_after = 1.0


class RunFailed(GrowthSimError):
    """The run failed: the detail says why."""


_KINDS = {400: Refused, 401: Forbidden, 403: Forbidden, 404: NotFound, 413: Refused, 415: Refused, 422: Refused, 429: TooMany, 503: TooMany}


class Client:
    """A server. `token` is a key of it, where it asks for one; without it that of the environment, GROWTHSIM_TOKEN."""

    def __init__(self, server="http://127.0.0.1:8080", token=None, name=None, patience=120.0):
        self.server = (server if "://" in server else "http://" + server).rstrip("/")
        self.patience = patience
        """Seconds for which a server that is away or has its hands full is asked again."""
        self._headers = {"User-Agent": "growthsim.py", "Accept": "application/json"}
        token = token if token is not None else os.environ.get("GROWTHSIM_TOKEN", "")
        if token:
            self._headers["Authorization"] = "Bearer " + token
        if name:
            self._headers["GrowthSim-Client"] = urllib.parse.quote(name)

    def __repr__(self):
        return "Client({!r})".format(self.server)

    def about(self):
        """Product, version, engine."""
        return self._json("GET", "")

    def models(self):
        """The models on record, as a table."""
        return _table(_flat(self._json("GET", "/models")))

    def model(self, model):
        """What a model holds: sectors, indicators, targets, scenarios."""
        return self._json("GET", _path("models", model))

    def scenarios(self, model):
        """The scenarios of a model, as a table."""
        return _table(_flat(self._json("GET", _path("models", model, "scenarios"))))

    def targets(self, model):
        """The targets of a model, as a table: clause, group, words of the document, measure."""
        return _table(_flat(self._json("GET", _path("models", model, "targets"))))

    def runs(self, model=None, scenario=None, limit=20):
        """The newest runs as they stand, as a table, page after page up to `limit`."""
        rows, place = [], "/runs?" + _query(model=model, scenario=scenario, limit=min(limit, 100))
        while place and len(rows) < limit:
            with self._send("GET", place) as answer:
                rows += json.load(answer)
                following = re.search(r'<[^>]*?(/runs\?[^>]*)>\s*;\s*rel="next"', answer.headers.get("Link", ""))
            place = following.group(1) if following else None
        return _table(rows[:limit])

    def put_model(self, folder, model=None):
        """Puts a model on record: a folder with model.yaml, the CSV files that it names, and scenarios/*.yaml; or a single file. Returns the receipt."""
        place = pathlib.Path(folder)
        file, folder = (place, place.parent) if place.is_file() else (place / "model.yaml", place)
        yaml = file.read_text(encoding="utf-8-sig")
        named = re.search(r"^id:\s*[\"']?([a-z0-9_-]+)", yaml, re.MULTILINE)
        body = {
            "file": str(file),
            "yaml": yaml,
            "attachments": {file.name: file.read_text(encoding="utf-8-sig") for file in sorted(folder.glob("*.csv")) if file.name in yaml},
            "scenarios": {file.stem: file.read_text(encoding="utf-8-sig") for file in sorted(folder.glob("scenarios/*.yaml"))} if folder == place else {},
        }
        return self._json("PUT", _path("models", model or (named.group(1) if named else file.stem if folder != place else folder.name)), body)

    def put_scenario(self, model, scenario, yaml):
        """Puts the YAML of a scenario on record. Returns the receipt."""
        return self._json("PUT", _path("models", model, "scenarios", scenario), yaml)

    def order(self, model, scenario="baseline", **order):
        """Orders a run, and returns it without waiting. What an order may say stands in docs/http-api.md: paths, seed, as_of, settings, …"""
        ticket = self._json("POST", _path("models", model, "scenarios", scenario, "runs"), order)
        return Run(self, ticket["run_id"])

    def run(self, model, scenario="baseline", progress=None, **order):
        """Orders a run, waits for its end, and returns it. `progress` is called with each word of it; Ctrl-C leaves the run to go on."""
        return self.order(model, scenario, **order).wait(progress)

    def analyse(self, model, kind, scenario="baseline", progress=None, **order):
        """Orders an analysis (sensitivity, deadlines, audit, review, scores, value, discover, seek), waits for its end, and returns it. What it may be asked stands in
        docs/http-api.md. One that was asked before is found. `progress` is called with each word of it; Ctrl-C leaves it to go on."""
        with self._send("POST", _path("models", model, "scenarios", scenario, kind), order) as answer:
            analysis = Analysis(self, answer.headers["GrowthSim-Analysis"])
            if answer.status == 200:
                return analysis
        return analysis.wait(progress)

    def seek(self, model, target, by, scenario="baseline", probability=None, budget=None, costs=None, between=None, progress=None, **order):
        """What it would take: the least setting of one lever or parameter with which a target is as probable as is wanted; of several levers the cheapest mix, or the most
        probable one that a budget pays for. `by` is a name or a list of names; `costs` and `between` say by name what a unit costs, and the first and the last setting.
        Returns the document's `seek`: `setting`, `lower`, `upper`, `curve`, …, or of a mix `mix`, `cost`, `needed`, …"""
        levers = []
        for name in [by] if isinstance(by, str) else by:
            lever = {"name": name}
            if costs and name in costs:
                lever["cost"] = costs[name]
            if between and name in between:
                lever["between"] = list(between[name])
            levers.append(lever)
        asked = {"target": target, "by": levers, "probability": probability, "budget": budget}
        order.update({name: value for name, value in asked.items() if value is not None})
        return self.analyse(model, "seek", scenario, progress, **order).report()["seek"]

    def record_figure(self, model, sector, variable, year, value, source, who, sd=None, published=None, indicator=False):
        """Records a figure of a sector, or of an indicator (with variable ""). Returns it as it is on record."""
        body = {"variable": variable, "year": year, "value": value, "source": source, "who": who}
        body.update({name: given for name, given in (("sd", sd), ("published", published)) if given is not None})
        return self._json("POST", _path("models", model, "indicators" if indicator else "sectors", sector, "figures"), body)

    def _json(self, method, place, body=None):
        with self._send(method, place, body) as answer:
            return json.load(answer)

    def _send(self, method, place, body=None, headers=None, timeout=_ANSWER):
        sent = dict(self._headers, **(headers or {}))
        data = None
        if isinstance(body, str):
            data, sent["Content-Type"] = body.encode("utf-8"), "application/yaml"
        elif body is not None:
            data, sent["Content-Type"] = json.dumps(body, allow_nan=False).encode("utf-8"), "application/json"
        end = time.monotonic() + self.patience
        while True:
            try:
                return urllib.request.urlopen(urllib.request.Request(self.server + "/api/v1" + place, data, sent, method=method), timeout=timeout)
            except urllib.error.HTTPError as answered:
                failure = _failure(answered)
                pause = failure.retry_after if isinstance(failure, TooMany) else None
            except OSError as lost:
                failure = GrowthSimError("No answer from {}: {}".format(self.server, getattr(lost, "reason", lost)))
                failure.__cause__ = lost
                pause = 1.0
            if pause is None or time.monotonic() + pause > end:
                raise failure
            time.sleep(pause)


class Run:
    """A run on record."""

    def __init__(self, client, run_id):
        self.client = client
        self.id = run_id

    def __repr__(self):
        return "Run({!r})".format(self.id)

    def status(self):
        """How it stands: state, paths merged and ordered, failure."""
        return self.client._json("GET", _path("runs", self.id))

    def watch(self):
        """What is told of it, to its end: a dict at least each second, over servers that are lost and come back."""
        return _watch(self.client, _path("runs", self.id, "progress"), "run " + self.id)

    def wait(self, progress=None):
        """Waits for its end, and returns it. Raises RunFailed where it failed; a run that was cancelled has what is merged."""
        for told in self.watch():
            if progress:
                progress(told)
            if told["state"] == "failed":
                raise RunFailed(told.get("failure") or "Run {} failed.".format(self.id))
        return self

    def cancel(self):
        """Stops it, and returns how it stands then. What is merged is kept."""
        return self.client._json("POST", _path("runs", self.id, "cancel"), {})

    def extend(self, paths):
        """Orders more paths of it: returns the longer run, which goes on from the paths of this one."""
        ticket = self.client._json("POST", _path("runs", self.id, "extension") + "?" + _query(paths=int(paths)), {})
        return Run(self.client, ticket["run_id"])

    def report(self, lang="en", level=None, quantiles=None):
        """What it says, whole: the document of `growthsim run --format json`. `quantiles` are percentiles, such as (5, 50, 95)."""
        asked = _query(lang=lang, level=level, quantiles=",".join(map(str, quantiles)) if quantiles else None)
        return self.client._json("GET", _path("runs", self.id, "report") + "?" + asked)

    def targets(self, **asked):
        """Its targets, as a table: probability, lower, upper, state, and the quantiles of the measure as q0.05, …; arguments as of `report`."""
        rows = []
        for target in self.report(**asked)["targets"]:
            row = {name: value for name, value in target.items() if not isinstance(value, (dict, list))}
            row.update({"q" + name: value for name, value in (target.get("measure_quantiles") or {}).items()})
            rows.append(row)
        return _table(rows)

    def projections(self, **asked):
        """Its projections, as a table: one row for each variable and year, with mean, sd, se and quantiles as q0.05, …; arguments as of `report`."""
        rows = []
        for variable, projection in self.report(**asked)["projections"].items():
            for year in projection["years"]:
                row = {"variable": variable, "name": projection["name"], "unit": projection["unit"]}
                row.update({name: value for name, value in year.items() if not isinstance(value, dict)})
                row.update({"q" + name: value for name, value in (year.get("quantiles") or {}).items()})
                rows.append(row)
        return _table(rows)

    def joint(self, **asked):
        """How likely targets are to be met together, as a table: all, each group, and at least so many; arguments as of `report`."""
        joint = self.report(**asked)["joint"]
        rows = [dict(_plain(joint["all"]), which="all")] if joint.get("all") else []
        rows += [dict(_plain(group), which=name) for name, group in joint.get("groups", {}).items()]
        rows += [dict(_plain(some), which="at least") for some in joint.get("at_least", [])]
        return _table(rows)


class Analysis:
    """An analysis on record."""

    def __init__(self, client, analysis_id):
        self.client = client
        self.id = analysis_id

    def __repr__(self):
        return "Analysis({!r})".format(self.id)

    def status(self):
        """How it stands: state, runs and how many are done, the run that goes on, failure."""
        return self.client._json("GET", _path("analyses", self.id, "status"))

    def watch(self):
        """What is told of it, to its end: a dict at least each second, over servers that are lost and come back."""
        return _watch(self.client, _path("analyses", self.id, "progress"), "analysis " + self.id)

    def wait(self, progress=None):
        """Waits for its end, and returns it. Raises RunFailed where it failed; one that was cancelled has what is known."""
        for told in self.watch():
            if progress:
                progress(told)
            if told["state"] == "failed":
                raise RunFailed(told.get("failure") or "Analysis {} failed.".format(self.id))
        return self

    def cancel(self):
        """Stops it and its run, and returns how it stands then. What is known is kept."""
        return self.client._json("POST", _path("analyses", self.id, "cancel"), {})

    def report(self, lang="en"):
        """What it says, whole: the document of the command line."""
        return self.client._json("GET", _path("analyses", self.id) + "?" + _query(lang=lang))


def show(told):
    """Shows the progress of a run, or of an analysis, on one line of standard error."""
    ended = told["state"] in ("finished", "cancelled", "failed")
    sys.stderr.write("\r{:>11,} of {:,} paths, {}   ".format(told["paths"], told["total"], told["state"]) + ("\n" if ended else ""))
    sys.stderr.flush()


def _watch(client, place, name):
    last, end = "0", time.monotonic() + client.patience
    while True:
        try:
            with client._send("GET", place, headers={"Last-Event-ID": last, "Accept": "text/event-stream"}, timeout=_WORD) as events:
                for line in events:
                    field, _, value = line.decode("utf-8").rstrip("\r\n").partition(": ")
                    if field == "id":
                        last = value
                    elif field == "data":
                        end = time.monotonic() + client.patience
                        told = json.loads(value)
                        yield told
                        if told["state"] in ("finished", "cancelled", "failed"):
                            return
        except OSError as lost:
            if time.monotonic() > end:
                raise GrowthSimError("Nothing is heard of {} any more: {}".format(name, lost)) from lost
        if time.monotonic() > end:
            raise GrowthSimError("Nothing is heard of {} any more.".format(name))
        time.sleep(0.5)


def _failure(answered):
    try:
        problem = json.loads(answered.read().decode("utf-8"))
    except (OSError, ValueError):
        problem = {}
    finally:
        answered.close()
    problem = problem if isinstance(problem, dict) else {}
    detail = problem.get("detail") or "{} {}".format(answered.code, answered.reason)
    failure = _KINDS.get(answered.code, GrowthSimError)(detail, answered.code, problem.get("errors") or ())
    if isinstance(failure, TooMany):
        try:
            failure.retry_after = float(answered.headers.get("Retry-After", 1))
        except ValueError:
            pass
    return failure


def _path(*parts):
    return "".join("/" + urllib.parse.quote(part, safe="") for part in parts)


def _query(**named):
    return urllib.parse.urlencode({name: value for name, value in named.items() if value is not None})


def _plain(entry):
    return {name: value for name, value in entry.items() if not isinstance(value, (dict, list))}


def _flat(rows):
    """Texts for people are { "english": …, "vietnamese": … }: each becomes two columns."""
    flat = []
    for row in rows:
        entry = {}
        for name, value in row.items():
            if isinstance(value, dict):
                entry.update({name + "_" + language: text for language, text in value.items()})
            else:
                entry[name] = value
        flat.append(entry)
    return flat


def _table(rows):
    return pandas.DataFrame(rows) if pandas else rows
