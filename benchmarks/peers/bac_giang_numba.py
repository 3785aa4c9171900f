"""The baseline of benchmarks/models/bac-giang with Numba: a compiled loop, one path after another, on one thread."""

from functools import lru_cache
from math import exp, log

import numpy as np
from numba import njit

import parameters as p
from parameters import Kind
from report import Report, report
from series import DRIVERS, FACTS, INDICATORS, SECTOR_CONSTANTS, SECTOR_SERIES, SECTORS
from targets import Values

PARAMETERS = np.dtype([(name, float) for name in p.UNCERTAIN])

PATH = np.dtype(
    [(name, float) for name in FACTS]
    + [(name, float, len(SECTORS)) for name in SECTOR_CONSTANTS]
    + [(name, float, (p.YEARS, len(SECTORS))) for name in SECTOR_SERIES]
    + [(name, float, p.YEARS) for name in INDICATORS + DRIVERS]
)

# The table of distributions in two arrays, since a compiled function knows no dict of tuples.
KINDS = np.array([distribution.kind for distribution in p.UNCERTAIN.values()])
NUMBERS = np.array([distribution[1:] for distribution in p.UNCERTAIN.values()], dtype=float)


# The memory of so many paths stays in the cache.
BLOCK = 250


def run(paths: int, seed: int, with_quantiles: bool = True) -> Report:
    """Simulates paths and reports."""
    seed_numba(seed)
    parameters = np.empty(BLOCK, PARAMETERS)
    block = np.empty(BLOCK, PATH)
    parameters_as_rows = parameters.view(float).reshape(BLOCK, -1)
    block_as_rows = block.view(float).reshape(BLOCK, -1)
    columns = memory(paths)
    for first in range(0, paths, BLOCK):
        count = min(BLOCK, paths - first)
        simulate_paths(count, parameters_as_rows, parameters, block)
        columns[:, first:first + count] = block_as_rows[:count].T
    return report(by_name(columns), with_quantiles)


@lru_cache(maxsize=1)
def memory(paths: int) -> np.ndarray:
    """A row for each value, since statistics want its paths next to each other. Kept from run to run: fresh memory costs page faults."""
    return np.empty((PATH.itemsize // np.dtype(float).itemsize, paths))


def by_name(columns: np.ndarray) -> Values:
    """Splits the values of all paths into arrays by name."""
    ends = np.cumsum([PATH[name].itemsize // columns.itemsize for name in PATH.names])
    parts = zip(PATH.names, np.split(columns, ends[:-1]))
    return Values(**{name: part.reshape(*PATH[name].shape, -1) for name, part in parts})


@njit
def seed_numba(seed):
    """Seeds the generator of compiled functions, which is not NumPy's."""
    np.random.seed(seed)


@njit
def simulate_paths(count, parameters_as_rows, parameters, block):
    scores = np.empty(len(p.GROWTH_FACTOR))
    for i in range(count):
        draw_parameters(parameters_as_rows[i])
        simulate_path(parameters[i], block[i], scores)


@njit
def simulate_path(q, s, scores):
    """Simulates a path with the parameters `q` into its series `s`; `scores` is memory for correlated numbers."""
    draw_trends(q, s, scores)
    set_facts(q, s)
    set_sector_constants(q, s)
    start_drivers(q, s)
    start_sectors(q, s)
    start_indicators(q, s)
    for t in range(1, p.YEARS):
        step_drivers(q, s, t, scores)
        step_sectors(q, s, t, scores)
        step_indicators(q, s, t)


# Draws


@njit
def draw_parameters(drawn):
    for k in range(len(KINDS)):
        a, b, c, d = NUMBERS[k]
        drawn[k] = draw(KINDS[k], a, b, c, d)


@njit
def draw(kind, a, b, c, d):
    if kind == Kind.NORMAL:
        return np.random.normal(a, b)
    if kind == Kind.TRUNCATED_NORMAL:
        return draw_truncated_normal(a, b, c, d)
    if kind == Kind.LOGNORMAL:
        return np.random.lognormal(a, b)
    if kind == Kind.UNIFORM:
        return np.random.uniform(a, b)
    if kind == Kind.TRIANGULAR:
        return np.random.triangular(a, b, c)
    if kind == Kind.BETA:
        return c + (d - c) * np.random.beta(a, b)
    if kind == Kind.GAMMA:
        return np.random.gamma(a, b)
    return draw_bernoulli(a)


@njit
def draw_truncated_normal(mean, sd, low, high):
    while True:
        value = np.random.normal(mean, sd)
        if low <= value <= high:
            return value


@njit
def draw_bernoulli(probability):
    return 1.0 if np.random.random() < probability else 0.0


@njit
def draw_correlated(factor, scores):
    """Fills the first scores with standard normal numbers, correlated by a Cholesky factor."""
    for i in range(len(factor)):
        scores[i] = np.random.standard_normal()
    # Downwards, since a row needs the independent numbers above it.
    for i in range(len(factor) - 1, -1, -1):
        score = 0.0
        for j in range(i + 1):
            score += factor[i, j] * scores[j]
        scores[i] = score


# Facts and constants


@njit
def draw_trends(q, s, scores):
    draw_correlated(p.TREND_FACTOR, scores)
    s.sector_trend[0] = p.TREND_MEANS[0] + p.TREND_SDS[0] * scores[0]
    s.sector_trend[1] = p.TREND_MEANS[1] + p.TREND_SDS[1] * scores[1]
    s.sector_trend[2] = q.agriculture_trend
    s.provincial_services_trend = p.TREND_MEANS[2] + p.TREND_SDS[2] * scores[2]


@njit
def set_facts(q, s):
    s.provincial_plan = p.RESOLUTION_ADOPTED + q.provincial_plan_delay
    s.city_scheme = s.provincial_plan + q.city_scheme_delay
    s.general_plan = p.RESOLUTION_ADOPTED + q.general_plan_delay
    s.boundary_decision = p.NEVER if q.boundary_blocked > 0.5 else s.general_plan + q.boundary_delay
    s.park_built = p.RESOLUTION_ADOPTED + q.park_planning + q.park_building
    s.park_area = q.park_area
    s.innovation_centre = p.RESOLUTION_ADOPTED + q.innovation_centre_delay
    s.stadium = p.RESOLUTION_ADOPTED + q.stadium_delay
    s.stadium_seats = p.STADIUM_SEATS[np.searchsorted(p.STADIUM_SEATS_QUANTILES, q.stadium_seats_quantile)]
    s.hospital = p.RESOLUTION_ADOPTED + q.hospital_delay
    s.ring_road = p.RESOLUTION_ADOPTED + q.ring_road_delay
    s.overpass = p.RESOLUTION_ADOPTED + q.overpass_delay
    s.dong_son_road = p.RESOLUTION_ADOPTED + q.dong_son_delay
    s.road_293 = p.RESOLUTION_ADOPTED + q.road_293_delay
    s.midterm_review = q.midterm_review_date
    s.final_review = q.final_review_date


@njit
def set_sector_constants(q, s):
    s.sector_base_output[0] = q.service_output_2020
    s.sector_base_output[1] = q.industry_output_2020
    s.sector_base_output[2] = q.agriculture_output_2020
    s.sector_value_added_ratio[0] = q.services_value_added_ratio
    s.sector_value_added_ratio[1] = q.industry_value_added_ratio
    s.sector_value_added_ratio[2] = q.agriculture_value_added_ratio


@njit
def done(milestone, t):
    """1 in a year by whose end the milestone has happened."""
    return 1.0 if milestone < p.BASE_YEAR + t + 1 else 0.0


@njit
def clamp(value, low, high):
    return min(max(value, low), high)


@njit
def logit(share):
    return log(share / (1 - share))


@njit
def logistic(value):
    return 1 / (1 + exp(-value))


# Drivers


@njit
def start_drivers(q, s):
    s.shock_event[0] = 0
    s.shock_size[0] = 0
    s.shock_impulse[0] = 0
    s.national_growth[0] = p.NATIONAL_GROWTH_2020
    s.cycle[0] = 0
    s.national_inflation[0] = p.NATIONAL_INFLATION_2020
    s.vnd_per_usd[0] = p.VND_PER_USD_2020
    s.local_inflation[0] = p.LOCAL_INFLATION_2020
    s.price_level[0] = q.price_level_2020
    s.service_price_index[0] = 1
    s.old_city_population[0] = q.population_2020
    s.provincial_services_growth[0] = p.PROVINCIAL_SERVICES_GROWTH_2020
    s.provincial_services_output[0] = q.provincial_services_2020
    s.services_policy[0] = 0
    s.industry_policy[0] = 0
    s.investment_rate[0] = q.investment_rate_mean
    s.investment_effect[0] = 0
    s.general_plan_in_force[0] = 0
    s.boundary_decided[0] = 0
    s.enlarged[0] = 0
    s.unit_exists[0] = 1
    set_territory(s, 0)


@njit
def step_drivers(q, s, t, scores):
    s.shock_event[t] = 1.0 if p.FORCED_SHOCK > 0.5 else draw_bernoulli(q.shock_probability)
    s.shock_size[t] = s.shock_event[t] * np.random.lognormal(0, p.SHOCK_SIGMA)
    s.shock_impulse[t] = q.shock_rebound * s.shock_size[t - 1] - s.shock_size[t]
    step_nation(q, s, t, scores)
    step_city(q, s, t, scores)
    step_policy(q, s, t)
    s.general_plan_in_force[t] = max(s.general_plan_in_force[t - 1], done(s.general_plan, t))
    s.boundary_decided[t] = max(s.boundary_decided[t - 1], done(s.boundary_decision, t))
    s.enlarged[t] = max(s.enlarged[t - 1], s.boundary_decided[t - 1])
    s.unit_exists[t] = 1 - p.DISSOLUTION * (p.BASE_YEAR + t >= p.DISSOLUTION_YEAR)
    set_territory(s, t)


@njit
def step_nation(q, s, t, scores):
    expected = q.national_trend + p.NATIONAL_SHOCK_LOADING * s.shock_impulse[t]
    s.national_growth[t] = expected + p.CYCLE_PERSISTENCE * s.cycle[t - 1] + np.random.normal(0, p.NATIONAL_VOLATILITY)
    s.cycle[t] = s.national_growth[t] - expected
    draw_correlated(p.PRICE_FACTOR, scores)
    s.national_inflation[t] = q.national_inflation_trend + p.NATIONAL_PRICE_NOISE * scores[0]
    s.vnd_per_usd[t] = s.vnd_per_usd[t - 1] * exp(q.depreciation + p.EXCHANGE_VOLATILITY * scores[1])


@njit
def step_city(q, s, t, scores):
    s.local_inflation[t] = s.national_inflation[t] - q.deflator_gap + np.random.normal(0, p.LOCAL_PRICE_NOISE)
    s.price_level[t] = s.price_level[t - 1] * (1 + s.local_inflation[t])
    s.service_price_index[t] = s.service_price_index[t - 1] * (1 + s.national_inflation[t] + np.random.normal(0, p.SERVICE_PRICE_NOISE))
    s.old_city_population[t] = s.old_city_population[t - 1] * (1 + q.population_trend + np.random.normal(0, p.POPULATION_NOISE))
    # The first three scores are left for the sectors of this year.
    draw_correlated(p.GROWTH_FACTOR, scores)
    growth = (
        s.provincial_services_trend
        + p.PROVINCIAL_CYCLE_LOADING * s.cycle[t]
        + p.PROVINCIAL_SHOCK_LOADING * s.shock_impulse[t]
        + p.PROVINCIAL_VOLATILITY * scores[3]
    )
    s.provincial_services_growth[t] = growth
    s.provincial_services_output[t] = s.provincial_services_output[t - 1] * (1 + max(growth, p.LEAST_GROWTH))


@njit
def step_policy(q, s, t):
    old, new = p.PROMOTION_PERSISTENCE, 1 - p.PROMOTION_PERSISTENCE
    s.services_policy[t] = old * s.services_policy[t - 1] + new * p.SERVICES_PROMOTION * q.services_promotion_effect
    s.industry_policy[t] = old * s.industry_policy[t - 1] + new * p.INDUSTRY_PROMOTION * q.industry_promotion_effect
    usual = q.investment_rate_mean + p.INVESTMENT_DRIVE
    expected = p.INVESTMENT_PERSISTENCE * s.investment_rate[t - 1] + (1 - p.INVESTMENT_PERSISTENCE) * usual
    rate = expected + np.random.normal(0, p.INVESTMENT_VOLATILITY)
    s.investment_rate[t] = clamp(rate, p.INVESTMENT_RATE_LOW, p.INVESTMENT_RATE_HIGH)
    s.investment_effect[t] = (s.investment_rate[t - 1] - q.investment_rate_mean) / q.icor


@njit
def set_territory(s, t):
    if p.BOUNDARY < 0.5:
        s.enlarged_per_head[t] = 0
    elif p.BOUNDARY < 1.5:
        s.enlarged_per_head[t] = s.enlarged[t] if p.BASE_YEAR + t >= p.YEN_DUNG_PER_HEAD_YEAR else 0.0
    else:
        s.enlarged_per_head[t] = 1
    s.enlarged_levels[t] = 1.0 if p.BOUNDARY > 1.5 else 0.0


# Sectors


@njit
def start_sectors(q, s):
    for k in range(len(SECTORS)):
        s.sector_shock[0, k] = 0
        s.sector_deviation[0, k] = 0
        s.sector_growth[0, k] = s.sector_trend[k]
        s.sector_output[0, k] = s.sector_base_output[k]
        s.sector_digital_logit[0, k] = logit(p.DIGITAL_2020[k]) + q.digital_start_error
        set_sector_levels(s, 0, k)


@njit
def step_sectors(q, s, t, scores):
    for k in range(len(SECTORS)):
        s.sector_shock[t, k] = p.VOLATILITY[k] * scores[k]
        s.sector_deviation[t, k] = p.PERSISTENCE[k] * s.sector_deviation[t - 1, k] + s.sector_shock[t, k]
        s.sector_growth[t, k] = (
            s.sector_trend[k]
            + p.CYCLE_LOADING[k] * s.cycle[t]
            + p.SHOCK_LOADING[k] * s.shock_impulse[t]
            + s.sector_deviation[t, k]
            + p.SERVICES_WEIGHT[k] * s.services_policy[t]
            + p.INDUSTRY_WEIGHT[k] * s.industry_policy[t]
            + p.INVESTMENT_LOADING[k] * s.investment_effect[t]
        )
        s.sector_output[t, k] = s.sector_output[t - 1, k] * (1 + max(s.sector_growth[t, k], p.LEAST_GROWTH))
        progress = p.REFORM_PACE * q.digital_drift + np.random.normal(0, p.DIGITAL_VOLATILITY)
        s.sector_digital_logit[t, k] = s.sector_digital_logit[t - 1, k] + progress
        set_sector_levels(s, t, k)


@njit
def set_sector_levels(s, t, k):
    s.sector_value_added[t, k] = s.sector_output[t, k] * s.sector_value_added_ratio[k]
    s.sector_digital_share[t, k] = logistic(s.sector_digital_logit[t, k])
    s.sector_digital_value_added[t, k] = s.sector_value_added[t, k] * s.sector_digital_share[t, k]


# Indicators


@njit
def start_indicators(q, s):
    start_economy(q, s)
    start_society(q, s)
    start_land(q, s)


@njit
def step_indicators(q, s, t):
    step_economy(q, s, t)
    step_society(q, s, t)
    step_land(q, s, t)


@njit
def start_economy(q, s):
    set_size(q, s, 0)
    set_services(q, s, 0)
    s.value_added_growth[0] = 0
    s.revenue[0] = q.revenue_2020
    s.realised_icor[0] = q.icor
    set_investment(q, s, 0)


@njit
def step_economy(q, s, t):
    set_size(q, s, t)
    set_services(q, s, t)
    s.value_added_growth[t] = s.value_added[t] / s.value_added[t - 1] - 1
    noise = p.REVENUE_NOISE * np.random.standard_t(p.REVENUE_DEGREES_OF_FREEDOM)
    growth = q.revenue_buoyancy * log(s.nominal_value_added[t] / s.nominal_value_added[t - 1]) + noise
    s.revenue[t] = s.revenue[t - 1] * exp(clamp(growth, -p.REVENUE_GROWTH_LIMIT, p.REVENUE_GROWTH_LIMIT))
    s.realised_icor[t] = clamp(s.investment_rate[t] / max(s.value_added_growth[t], p.LEAST_GROWTH_OF_ICOR), 0, p.ICOR_LIMIT)
    set_investment(q, s, t)


@njit
def set_size(q, s, t):
    s.value_added[t] = s.sector_value_added[t, 0] + s.sector_value_added[t, 1] + s.sector_value_added[t, 2]
    s.services_share[t] = s.sector_value_added[t, 0] / s.value_added[t]
    s.nominal_value_added[t] = s.value_added[t] * s.price_level[t]
    yen_dung_people = s.enlarged_per_head[t] * p.YEN_DUNG_POPULATION_RATIO
    s.population[t] = s.old_city_population[t] * (1 + yen_dung_people)
    territory = 1 + yen_dung_people * q.yen_dung_relative_value_added
    s.value_added_per_head[t] = s.nominal_value_added[t] * territory / s.population[t] * 1_000_000 / s.vnd_per_usd[t]


@njit
def set_services(q, s, t):
    base_output = q.service_output_2020 if p.SERVICES_BASE < 0.5 else p.SERVICES_BASES[p.SERVICES_BASE - 1]
    prices = 1.0 if p.PRICE_BASIS < 0.5 else s.service_price_index[t]
    territory = 1 + s.enlarged_levels[t] * p.YEN_DUNG_POPULATION_RATIO * q.yen_dung_relative_services
    s.service_output[t] = s.sector_output[t, 0] / q.service_output_2020 * base_output * prices * territory
    provincial_level = q.provincial_services_current_2020 / q.provincial_services_2020
    provincial_prices = 1.0 if p.PRICE_BASIS < 0.5 else s.service_price_index[t] * provincial_level
    s.provincial_share[t] = s.service_output[t] / (s.provincial_services_output[t] * provincial_prices)


@njit
def set_investment(q, s, t):
    territory = 1 + s.enlarged_levels[t] * p.YEN_DUNG_POPULATION_RATIO * q.yen_dung_relative_value_added
    s.investment[t] = s.investment_rate[t] * s.nominal_value_added[t] * territory


@njit
def start_society(q, s):
    s.trained_labour_logit[0] = logit(q.trained_labour_2020)
    s.smart_score[0] = q.smart_start
    s.ddci_score[0] = q.ddci_strength
    s.schools_below[0] = p.SCHOOLS_BELOW_2020
    s.schools_level_two_count[0] = p.SCHOOLS_LEVEL_TWO_2020
    set_society(q, s, 0)


@njit
def step_society(q, s, t):
    training = p.REFORM_PACE * q.training_drift + np.random.normal(0, p.TRAINING_VOLATILITY)
    s.trained_labour_logit[t] = s.trained_labour_logit[t - 1] + training
    s.smart_score[t] = s.smart_score[t - 1] + p.REFORM_PACE * q.smart_drift + np.random.normal(0, p.SMART_VOLATILITY)
    expected = p.DDCI_PERSISTENCE * s.ddci_score[t - 1] + (1 - p.DDCI_PERSISTENCE) * q.ddci_strength
    s.ddci_score[t] = expected + np.random.normal(0, p.DDCI_VOLATILITY)
    below = ((1 - q.school_cure) * s.schools_below[t - 1] + q.school_opening) / p.SCHOOLS
    s.schools_below[t] = np.random.binomial(p.SCHOOLS, clamp(below, 0, 1))
    upgraded = np.random.binomial(p.SCHOOLS_TO_UPGRADE, q.school_upgrade)
    s.schools_level_two_count[t] = min(p.SCHOOLS, s.schools_level_two_count[t - 1] + upgraded)
    set_society(q, s, t)


@njit
def set_society(q, s, t):
    digital_value_added = s.sector_digital_value_added[t, 0] + s.sector_digital_value_added[t, 1] + s.sector_digital_value_added[t, 2]
    s.digital_share[t] = digital_value_added / s.value_added[t]
    s.digital_minimum[t] = min(s.sector_digital_share[t, 0], s.sector_digital_share[t, 1])
    if p.DIGITAL_SCOPE < 0.5:
        s.digital_minimum[t] = min(s.digital_minimum[t], s.sector_digital_share[t, 2])
    s.trained_labour[t] = logistic(s.trained_labour_logit[t])
    s.smart_rank[t] = 1 + np.random.binomial(p.SMART_RIVALS, logistic(-s.smart_score[t]))
    s.ddci_rank[t] = 1 + np.random.binomial(p.DDCI_RIVALS, logistic(-s.ddci_score[t]))
    s.ddci_first[t] = 1.0 if s.ddci_rank[t] <= 1 else 0.0
    counted = s.schools_below[t]
    if p.SCHOOLS_SCOPE > 0.5:
        counted = np.random.binomial(p.SCHOOLS, (1 - q.school_young_share) * counted / p.SCHOOLS)
    s.schools_level_one[t] = 1 - counted / p.SCHOOLS
    s.schools_level_two[t] = s.schools_level_two_count[t] / p.SCHOOLS
    s.party_well[t] = np.random.binomial(p.PARTY_ORGANISATIONS, q.party_quality) / p.PARTY_ORGANISATIONS
    s.party_failed[t] = np.random.binomial(p.PARTY_ORGANISATIONS, q.party_failure)


@njit
def start_land(q, s):
    s.zoning_coverage[0] = q.zoning_2020
    s.detailed_coverage[0] = q.detailed_2020
    s.class_one_base_score[0] = q.class_one_score_2020
    set_land(q, s, 0)
    s.class_one_years_ready[0] = 0
    s.class_one_recognised[0] = 0
    s.urban_areas[0] = 0
    s.hotels[0] = 0
    s.night_zones[0] = 0
    s.resorts[0] = 0
    s.advanced_schools_built[0] = 0


@njit
def step_land(q, s, t):
    s.zoning_coverage[t] = step_coverage(s.zoning_coverage[t - 1], q.zoning_pace)
    s.detailed_coverage[t] = step_coverage(s.detailed_coverage[t - 1], q.detailed_pace)
    class_one_progress = p.REFORM_PACE * q.class_one_pace + np.random.normal(0, p.CLASS_ONE_VOLATILITY)
    s.class_one_base_score[t] = s.class_one_base_score[t - 1] + class_one_progress
    set_land(q, s, t)
    ready = s.class_one_score[t] >= p.CLASS_ONE_THRESHOLD and s.enlarged[t] > 0.5 and s.general_plan_in_force[t] > 0.5
    s.class_one_years_ready[t] = s.class_one_years_ready[t - 1] + ready
    recognised = s.unit_exists[t] * (s.class_one_years_ready[t] >= q.class_one_procedure)
    s.class_one_recognised[t] = max(s.class_one_recognised[t - 1], recognised)
    step_projects(q, s, t)


@njit
def set_land(q, s, t):
    s.green_land[t] = q.green_2020 * q.population_2020 / 10 + q.green_additions * t + q.park_area * done(s.park_built, t)
    yen_dung_people = s.enlarged_levels[t] * p.YEN_DUNG_POPULATION_RATIO
    territory = (1 + yen_dung_people * q.yen_dung_relative_green) / (1 + yen_dung_people)
    s.green_per_head[t] = s.green_land[t] * 10 / s.old_city_population[t] * territory
    s.class_one_score[t] = clamp(s.class_one_base_score[t] - q.class_one_dilution * s.enlarged[t], 0, 100)


@njit
def step_coverage(coverage, pace):
    return min(1, coverage + p.REFORM_PACE * pace * max(0, 1 + np.random.normal(0, p.PLANNING_NOISE)))


@njit
def step_projects(q, s, t):
    climate = 1 + p.PROJECTS_SERVICES_LOADING * (s.sector_growth[t, 0] - p.PROJECTS_SERVICES_GROWTH)
    s.urban_areas[t] = step_project(s.urban_areas[t - 1], p.URBAN_AREA_CANDIDATES, q.urban_area_rate * climate)
    s.hotels[t] = step_project(s.hotels[t - 1], p.HOTEL_CANDIDATES, q.hotel_rate * climate)
    s.night_zones[t] = step_project(s.night_zones[t - 1], p.NIGHT_ZONE_CANDIDATES, q.night_zone_rate * climate)
    s.resorts[t] = step_project(s.resorts[t - 1], p.RESORT_CANDIDATES, q.resort_rate * climate)
    schools = s.advanced_schools_built
    schools[t] = step_project(schools[t - 1], p.ADVANCED_SCHOOL_CANDIDATES, q.advanced_school_rate)


@njit
def step_project(come, candidates, chance):
    """Each candidate that has not come yet comes with a chance."""
    probability = clamp(chance, 0, 1) * (candidates - come) / candidates
    return min(candidates, come + np.random.binomial(candidates, probability))
