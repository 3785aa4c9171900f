"""What a run reports of its paths; both peers share it."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

import parameters as p
from series import INDICATORS, SECTOR_SERIES, SECTORS
from targets import TARGETS, Values

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


class Summary(NamedTuple):
    mean: float
    sd: float
    quantiles: np.ndarray | None


@dataclass
class Report:
    """Counts of paths by target, group and number of targets met, and summaries by target and by series and year."""

    paths: int
    hits: dict[str, int]
    within: dict[str, int]
    stretch: dict[str, int]
    group_met: dict[str, int]
    targets_met: np.ndarray
    measures: dict[str, Summary]
    series: dict[tuple[str, int], Summary]

    @property
    def all_met(self) -> int:
        return self.targets_met[-1]


def report(values: Values, with_quantiles: bool = True) -> Report:
    """Scores the targets on each path and summarises all that is reported; quantiles put the values out of order."""
    measures = {target.id: target.measure(values) for target in TARGETS}
    is_met = {target.id: target.is_met(measures[target.id]) for target in TARGETS}
    ranges = [target for target in TARGETS if target.stretch is not None]
    groups = dict.fromkeys(target.group for target in TARGETS)
    group_met = {group: np.all([is_met[target.id] for target in TARGETS if target.group == group], axis=0) for group in groups}
    number_met = sum(is_met[target.id].astype(int) for target in TARGETS)
    return Report(
        paths=len(number_met),
        hits={id: np.count_nonzero(met) for id, met in is_met.items()},
        within={target.id: np.count_nonzero(is_met[target.id] & (measures[target.id] <= target.stretch)) for target in ranges},
        stretch={target.id: np.count_nonzero(measures[target.id] >= target.stretch) for target in ranges},
        group_met={group: np.count_nonzero(met) for group, met in group_met.items()},
        targets_met=np.bincount(number_met, minlength=len(TARGETS) + 1),
        measures=dict(zip(measures, summaries(np.stack(list(measures.values())), with_quantiles))),
        series=series_summaries(values, with_quantiles),
    )


def series_summaries(values: Values, with_quantiles: bool) -> dict[tuple[str, int], Summary]:
    result = {}
    for name in SECTOR_SERIES:
        by_year = getattr(values, name)
        for number, sector in enumerate(SECTORS):
            engine_name = f"{sector}.{name.removeprefix('sector_')}"
            result |= by_years(engine_name, by_year[:, number], with_quantiles)
    for name in INDICATORS:
        result |= by_years(name, getattr(values, name), with_quantiles)
    return result


def by_years(name: str, by_year: np.ndarray, with_quantiles: bool) -> dict[tuple[str, int], Summary]:
    years = range(p.BASE_YEAR, p.LAST_YEAR + 1)
    return {(name, year): summary for year, summary in zip(years, summaries(by_year, with_quantiles))}


def summaries(rows: np.ndarray, with_quantiles: bool) -> list[Summary]:
    """Summarises each row."""
    mean = rows.mean(axis=1)
    # np.std would take the mean a second time.
    centred = rows - mean[:, np.newaxis]
    sd = np.sqrt(np.einsum("ij,ij->i", centred, centred) / (rows.shape[1] - 1))
    # In place, since nothing reads the rows after this; a copy takes time.
    quantiles = np.quantile(rows, QUANTILES, axis=1, overwrite_input=True).T if with_quantiles else [None] * len(rows)
    return list(map(Summary, mean, sd, quantiles))
