"""Checks that the peers compute the model that GrowthSim ran, and times them in turn with it."""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import mean, median, variance

import bac_giang_numba
import bac_giang_numpy
from report import Report, Summary

PEERS = {"Numba": bac_giang_numba.run, "NumPy": bac_giang_numpy.run}

# Tried once: from 4,096 to 16,384 paths the peers do not differ by more than the machine does.
CHUNK = 10_000

# In standard errors. With 40 chunks one of the 1,600 comparisons of a peer exceeds it by chance in about one choice of seeds
# of 100; with fewer, more often, since the spread of the chunks is what tells the error of a variance.
LIMIT = 5

# The smallest difference, relative to the values, that is not rounding.
ROUNDING = 1e-12

REPOSITORY = Path(__file__).parents[2]
TIME_ENGINE = ["dotnet", "run", "-c", "Release", "--no-build", "--project", "benchmarks/GrowthSim.Benchmarks", "--", "--time-engine"]


class Check:
    """Compares a peer's reports, one for each chunk on a seed of its own, with GrowthSim's."""

    def __init__(self, engine: dict, parts: list[Report]):
        self.engine = engine
        self.parts = parts
        self.engine_paths = engine["run"]["paths"]
        self.peer_paths = sum(part.paths for part in parts)
        self.comparisons = 0
        self.largest = 0.0
        self.largest_of = ""
        self.failures = 0

    def run(self) -> None:
        self.same_names("target", {target["id"] for target in self.engine["targets"]}, self.parts[0].hits)
        self.same_names("group", self.engine["joint"]["groups"], self.parts[0].group_met)
        self.same_names("series", self.engine["projections"], {series for series, _ in self.parts[0].series})
        for target in self.engine["targets"]:
            self.compare_target(target)
        self.compare_joint(self.engine["joint"])
        for series, projection in self.engine["projections"].items():
            for year in projection["years"]:
                summaries = [part.series[series, year["year"]] for part in self.parts]
                self.compare_moments(f"{series} in {year['year']}", summaries, year["mean"], year["sd"])

    def compare_target(self, target: dict) -> None:
        id = target["id"]
        self.compare_probability(id, (part.hits[id] for part in self.parts), target["probability"])
        measures = [part.measures[id] for part in self.parts]
        self.compare_moments(f"the measure of {id}", measures, target["measure_mean"], target["measure_sd"])
        if "within" in target:
            self.compare_probability(f"{id}, within", (part.within[id] for part in self.parts), target["within"]["probability"])
            self.compare_probability(f"{id}, stretch", (part.stretch[id] for part in self.parts), target["stretch"]["probability"])

    def compare_joint(self, joint: dict) -> None:
        self.compare_probability("all targets", (part.all_met for part in self.parts), joint["all"]["probability"])
        for group, estimate in joint["groups"].items():
            self.compare_probability(f"all of {group}", (part.group_met[group] for part in self.parts), estimate["probability"])
        for rung in joint["at_least"]:
            hits = (part.targets_met[rung["count"]:].sum() for part in self.parts)
            self.compare_probability(f"at least {rung['count']}", hits, rung["probability"])

    def compare_probability(self, name: str, hits: Iterable[int], engine: float) -> None:
        peer = sum(hits) / self.peer_paths
        pooled = (peer * self.peer_paths + engine * self.engine_paths) / (self.peer_paths + self.engine_paths)
        error = (pooled * (1 - pooled) * (1 / self.peer_paths + 1 / self.engine_paths)) ** 0.5
        self.compare(f"the probability of {name}", peer, engine, error)

    def compare_moments(self, name: str, summaries: list[Summary], engine_mean: float, engine_sd: float) -> None:
        variances = [summary.sd**2 for summary in summaries]
        peer_variance = mean(variances)
        mean_error = (peer_variance / self.peer_paths + engine_sd**2 / self.engine_paths) ** 0.5
        self.compare(f"the mean of {name}", mean(summary.mean for summary in summaries), engine_mean, mean_error)

        # The variance of a chunk's variance tells that of a longer run's.
        spread = variance(variances) * self.parts[0].paths
        variance_error = (spread * (1 / self.peer_paths + 1 / self.engine_paths)) ** 0.5
        self.compare(f"the variance of {name}", peer_variance, engine_sd**2, variance_error)

    def compare(self, name: str, peer: float, engine: float, error: float) -> None:
        self.comparisons += 1
        gap = abs(peer - engine)
        if gap <= ROUNDING * max(1, abs(engine)):
            return
        difference = gap / error if error > 0 else float("inf")
        if difference > self.largest:
            self.largest, self.largest_of = difference, name
        # Not ">": a NaN is a failure.
        if not difference <= LIMIT:
            self.failures += 1
            print(f"DIFFERENT: {name}: {peer:.8g}, GrowthSim {engine:.8g}, {difference:.2f} standard errors")

    def same_names(self, what: str, engine: Iterable[str], peer: Iterable[str]) -> None:
        for name in set(engine) ^ set(peer):
            self.failures += 1
            print(f"DIFFERENT: {what} {name} is reported by one side alone")


def check(engine: dict, chunks: int) -> bool:
    """Prints the largest difference of each peer; returns whether all agree."""
    agree = True
    for name, run in PEERS.items():
        one = Check(engine, [run(CHUNK, seed, with_quantiles=False) for seed in range(1, chunks + 1)])
        one.run()
        agree = agree and one.failures == 0
        print(
            f"{name}: {one.comparisons} comparisons, {one.peer_paths:,} paths with {one.engine_paths:,} of GrowthSim; "
            f"the largest difference is {one.largest:.2f} standard errors, {one.largest_of}; {one.failures} exceed {LIMIT}."
        )
    return agree


def peer_ns(run: Callable[..., Report], seed: int, with_quantiles: bool) -> float:
    start = time.process_time_ns()
    run(CHUNK, seed, with_quantiles)
    return (time.process_time_ns() - start) / CHUNK


def engine_ns() -> float:
    output = subprocess.run(TIME_ENGINE, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout
    return json.loads(output)["ns_per_path"]


def time_in_turn(repetitions: int) -> None:
    """Times GrowthSim and the peers in turn, so that what else the machine does falls on all of them, and prints ratios."""
    times: dict[str, list[float]] = {}
    for seed in range(1, repetitions + 1):
        times.setdefault("GrowthSim", []).append(engine_ns())
        for name, run in PEERS.items():
            times.setdefault(name, []).append(peer_ns(run, seed, True))
            times.setdefault(f"{name} without quantiles", []).append(peer_ns(run, seed, False))
    fastest, middle = min(times["GrowthSim"]), median(times["GrowthSim"])
    print(f"\n{'processor time of one thread':30}{'paths/s':>12}{'ns, fastest':>14}{'ratio':>8}{'ns, median':>14}{'ratio':>8}")
    for name, ns in times.items():
        print(f"{name:30}{1e9 / min(ns):12,.0f}{min(ns):14,.0f}{min(ns) / fastest:8.1f}{median(ns):14,.0f}{median(ns) / middle:8.1f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engine", type=Path, help="what `run benchmarks/models/bac-giang --format json` of GrowthSim printed")
    parser.add_argument("--chunks", type=int, default=40, help=f"chunks of {CHUNK:,} paths that are checked (default: 40; with fewer, chance exceeds the limit more often)")
    parser.add_argument("--repetitions", type=int, default=9, help="repetitions that are timed (default: 9; 0: none)")
    arguments = parser.parse_args()
    # The check also compiles what is timed after it.
    agree = check(json.loads(arguments.engine.read_text()), arguments.chunks)
    if arguments.repetitions > 0:
        time_in_turn(arguments.repetitions)
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
