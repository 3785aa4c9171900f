"""The scored targets: what is measured on each path, and when it is met."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np

import parameters as p

# Named values of a chunk of paths; the last axis is the path, the first, where there is another, the year.
Values = SimpleNamespace
Measure = Callable[[Values], np.ndarray]
Condition = Callable[[np.ndarray], np.ndarray]


class Target(NamedTuple):
    """A target; a range is met at its floor and has a stretch."""

    id: str
    group: str
    measure: Measure
    is_met: Condition
    stretch: float | None = None


def at_range(id: str, group: str, measure: Measure, floor: float, stretch: float) -> Target:
    return Target(id, group, measure, lambda x: x >= floor, stretch)


def at(series: np.ndarray, year: int) -> np.ndarray:
    return series[year - p.BASE_YEAR]


def between(series: np.ndarray, first: int, last: int) -> np.ndarray:
    return series[first - p.BASE_YEAR:last - p.BASE_YEAR + 1]


def total(series: np.ndarray, first: int, last: int) -> np.ndarray:
    return between(series, first, last).sum(axis=0)


def least(series: np.ndarray, first: int, last: int) -> np.ndarray:
    return between(series, first, last).min(axis=0)


def growth_rate(series: np.ndarray, first: int, last: int) -> np.ndarray:
    return (at(series, last) / at(series, first)) ** (1 / (last - first)) - 1


def roads_before_2031(v: Values) -> np.ndarray:
    return sum((road < 2031).astype(float) for road in (v.ring_road, v.overpass, v.dong_son_road, v.road_293))


GROWTH_FROM = 2025 if p.GROWTH_WINDOW < 0.5 else 2020

TARGETS = (
    # Part I, to 2025
    at_range("growth_2025", "2025", lambda v: growth_rate(v.value_added, 2020, 2025), 0.145, 0.165),
    at_range("service_output_2025", "2025", lambda v: at(v.service_output, 2025), 22000, 25000),
    Target("service_multiple_2025", "2025", lambda v: at(v.service_output, 2025) / at(v.service_output, 2020), lambda x: x > 2.5),
    at_range("provincial_share_2025", "2025", lambda v: at(v.provincial_share, 2025), 0.45, 0.48),
    at_range("revenue_growth_2025", "2025", lambda v: growth_rate(v.revenue, 2020, 2025), 0.15, 0.18),
    at_range("value_added_per_head_2025", "2025", lambda v: at(v.value_added_per_head, 2025), 8500, 9000),
    Target("investment_2025", "2025", lambda v: total(v.investment, 2021, 2025), lambda x: x > 100000),
    Target("general_plan_2025", "2025", lambda v: at(v.general_plan_in_force, 2025), lambda x: x >= 1),
    Target("class_one_standards_2025", "2025", lambda v: at(v.class_one_score, 2025), lambda x: x >= 75),
    Target("green_land_2025", "2025", lambda v: at(v.green_per_head, 2025), lambda x: x >= 18),
    Target("smart_city_rank_2025", "2025", lambda v: at(v.smart_rank, 2025), lambda x: x <= 10),
    Target("digital_share_2025", "2025", lambda v: at(v.digital_share, 2025), lambda x: x >= 0.27),
    Target("digital_minimum_2025", "2025", lambda v: at(v.digital_minimum, 2025), lambda x: x >= 0.20),
    Target("schools_level_one_2025", "2025", lambda v: at(v.schools_level_one, 2025), lambda x: x >= 1),
    Target("schools_level_two_2025", "2025", lambda v: at(v.schools_level_two, 2025), lambda x: x > 0.30),
    Target("trained_labour_2025", "2025", lambda v: at(v.trained_labour, 2025), lambda x: x > 0.80),
    Target("party_well_2025", "2025", lambda v: least(v.party_well, 2021, 2025), lambda x: x >= 0.90),
    Target("party_failed_2025", "2025", lambda v: total(v.party_failed, 2021, 2025), lambda x: x == 0),
    # Part I, to 2030
    at_range("growth_2030", "2030", lambda v: growth_rate(v.value_added, GROWTH_FROM, 2030), 0.16, 0.165),
    at_range("service_output_2030", "2030", lambda v: at(v.service_output, 2030), 50000, 52000),
    at_range("service_multiple_2030", "2030", lambda v: at(v.service_output, 2030) / at(v.service_output, 2020), 4.5, 5),
    at_range("provincial_share_2030", "2030", lambda v: at(v.provincial_share, 2030), 0.48, 0.50),
    at_range("revenue_growth_2030", "2030", lambda v: growth_rate(v.revenue, GROWTH_FROM, 2030), 0.18, 0.20),
    at_range("value_added_per_head_2030", "2030", lambda v: at(v.value_added_per_head, 2030), 13000, 15000),
    Target("investment_2030", "2030", lambda v: total(v.investment, GROWTH_FROM + 1, 2030), lambda x: x > 165000),
    Target("boundary_2030", "2030", lambda v: at(v.enlarged, 2030), lambda x: x >= 1),
    Target("class_one_2030", "2030", lambda v: at(v.class_one_recognised, 2029), lambda x: x >= 1),
    Target("smart_city_rank_2030", "2030", lambda v: at(v.smart_rank, 2030), lambda x: x <= 5),
    Target("digital_share_2030", "2030", lambda v: at(v.digital_share, 2030), lambda x: x >= 0.45),
    Target("digital_minimum_2030", "2030", lambda v: at(v.digital_minimum, 2030), lambda x: x >= 0.35),
    Target("party_well_2030", "2030", lambda v: least(v.party_well, 2026, 2030), lambda x: x > 0.90),
    Target("party_failed_2030", "2030", lambda v: total(v.party_failed, 2026, 2030), lambda x: x == 0),
    # Parts II and III
    Target("general_plan_before_2025", "2025", lambda v: at(v.general_plan_in_force, 2024), lambda x: x >= 1),
    Target("zoning_coverage_2025", "2025", lambda v: at(v.zoning_coverage, 2025), lambda x: x >= 1),
    Target("detailed_coverage_2025", "2025", lambda v: at(v.detailed_coverage, 2025), lambda x: x >= 0.85),
    Target("class_one_standards_before_2025", "2025", lambda v: at(v.class_one_score, 2024), lambda x: x >= 75),
    at_range("urban_areas_2025", "2025", lambda v: at(v.urban_areas, 2025), 2, 3),
    at_range("hotels_2025", "2025", lambda v: at(v.hotels, 2025), 2, 4),
    at_range("night_zones_2025", "2025", lambda v: at(v.night_zones, 2025), 2, 3),
    Target("park_2025", "2025", lambda v: np.where(v.park_built < 2026, v.park_area, 0), lambda x: abs(x - 100) <= 20),
    Target("innovation_centre_2025", "2025", lambda v: v.innovation_centre, lambda x: x < 2026),
    Target("stadium_2030", "2030", lambda v: np.where(v.stadium < 2031, v.stadium_seats, 0), lambda x: x >= 30000),
    at_range("resorts_2030", "2030", lambda v: at(v.resorts, 2030), 1, 2),
    Target("advanced_schools", "undated", lambda v: at(v.advanced_schools_built, 2030), lambda x: x >= 4),
    Target("specialised_hospital", "undated", lambda v: v.hospital, lambda x: x < 2031),
    Target("lead_the_province", "undated", lambda v: total(v.ddci_first, 2021, 2030) / 10, lambda x: x >= 0.50),
    Target("roads_2030", "undated", roads_before_2031, lambda x: x >= 4),
    Target("provincial_plan_2021", "2025", lambda v: v.provincial_plan, lambda x: x < 2021.748),
    Target("city_scheme_2021", "2025", lambda v: v.city_scheme, lambda x: x < 2021.833),
    Target("midterm_review_2025", "2025", lambda v: v.midterm_review, lambda x: x < 2025.25),
    Target("final_review_2030", "2030", lambda v: np.where(at(v.unit_exists, 2029) > 0.5, v.final_review, p.NEVER), lambda x: x < 2030.25),
)
