"""The baseline of benchmarks/models/bac-giang with NumPy: every operation on all paths of a chunk, on one thread."""

from functools import lru_cache
from types import SimpleNamespace

import numpy as np

import parameters as p
from parameters import Distribution, Kind
from report import Report, report
from series import DRIVERS, INDICATORS, SECTOR_SERIES, SECTORS
from targets import Values

# Parameters of a chunk, by name.
Parameters = SimpleNamespace

# One row a sector, to go with arrays of sectors by paths.
VOLATILITY = p.VOLATILITY[:, np.newaxis]
PERSISTENCE = p.PERSISTENCE[:, np.newaxis]
CYCLE_LOADING = p.CYCLE_LOADING[:, np.newaxis]
SHOCK_LOADING = p.SHOCK_LOADING[:, np.newaxis]
SERVICES_WEIGHT = p.SERVICES_WEIGHT[:, np.newaxis]
INDUSTRY_WEIGHT = p.INDUSTRY_WEIGHT[:, np.newaxis]
INVESTMENT_LOADING = p.INVESTMENT_LOADING[:, np.newaxis]
DIGITAL_2020 = p.DIGITAL_2020[:, np.newaxis]


def run(paths: int, seed: int, with_quantiles: bool = True) -> Report:
    """Simulates a chunk of paths and reports."""
    return report(Chunk(paths, seed).simulate(), with_quantiles)


@lru_cache(maxsize=1)
def memory(paths: int) -> dict[str, np.ndarray]:
    """Series by name. Kept from chunk to chunk, since fresh memory costs page faults; zero is what most series start with, and keep."""
    sector_series = {name: np.zeros((p.YEARS, len(SECTORS), paths)) for name in SECTOR_SERIES}
    return sector_series | {name: np.zeros((p.YEARS, paths)) for name in INDICATORS + DRIVERS}


class Chunk:
    """Paths that are simulated together."""

    def __init__(self, paths: int, seed: int):
        self.paths = paths
        self.random = np.random.Generator(np.random.SFC64(seed))
        self.parameters = Parameters(**{name: self.draw(distribution) for name, distribution in p.UNCERTAIN.items()})
        self.values = Values(**memory(paths))

    def simulate(self) -> Values:
        self.set_trends()
        self.set_facts()
        self.set_sector_constants()
        self.start_drivers()
        self.start_sectors()
        self.start_indicators()
        for t in range(1, p.YEARS):
            self.step_drivers(t)
            growth_scores = self.correlated(p.GROWTH_FACTOR)
            self.step_province(t, growth_scores[3])
            self.step_sectors(t, growth_scores[:3])
            self.step_indicators(t)
        return self.values

    # Draws

    def draw(self, distribution: Distribution) -> np.ndarray:
        kind, a, b, c, d = distribution
        match kind:
            case Kind.NORMAL:
                return self.normal(a, b)
            case Kind.TRUNCATED_NORMAL:
                return self.truncated_normal(a, b, c, d)
            case Kind.LOGNORMAL:
                return self.random.lognormal(a, b, self.paths)
            case Kind.UNIFORM:
                return self.random.uniform(a, b, self.paths)
            case Kind.TRIANGULAR:
                return self.random.triangular(a, b, c, self.paths)
            case Kind.BETA:
                return c + (d - c) * self.random.beta(a, b, self.paths)
            case Kind.GAMMA:
                return self.random.gamma(a, b, self.paths)
            case Kind.BERNOULLI:
                return self.bernoulli(a)

    def normal(self, mean: float, sd: float) -> np.ndarray:
        return self.random.normal(mean, sd, self.paths)

    def truncated_normal(self, mean: float, sd: float, low: float, high: float) -> np.ndarray:
        values = self.normal(mean, sd)
        while len(outside := np.flatnonzero((values < low) | (values > high))):
            values[outside] = self.random.normal(mean, sd, len(outside))
        return values

    def bernoulli(self, probability: float | np.ndarray) -> np.ndarray:
        return (self.random.random(self.paths) < probability).astype(float)

    def correlated(self, factor: np.ndarray) -> np.ndarray:
        """Rows of standard normal numbers, correlated by a Cholesky factor."""
        return factor @ self.random.standard_normal((len(factor), self.paths))

    # Facts and constants

    def set_trends(self) -> None:
        q, s = self.parameters, self.values
        services, industry, provincial = p.TREND_MEANS[:, np.newaxis] + p.TREND_SDS[:, np.newaxis] * self.correlated(p.TREND_FACTOR)
        s.sector_trend = np.stack([services, industry, q.agriculture_trend])
        s.provincial_services_trend = provincial

    def set_facts(self) -> None:
        q, s = self.parameters, self.values
        s.provincial_plan = p.RESOLUTION_ADOPTED + q.provincial_plan_delay
        s.city_scheme = s.provincial_plan + q.city_scheme_delay
        s.general_plan = p.RESOLUTION_ADOPTED + q.general_plan_delay
        s.boundary_decision = np.where(q.boundary_blocked > 0.5, p.NEVER, s.general_plan + q.boundary_delay)
        s.park_built = p.RESOLUTION_ADOPTED + q.park_planning + q.park_building
        s.park_area = q.park_area
        s.innovation_centre = p.RESOLUTION_ADOPTED + q.innovation_centre_delay
        s.stadium = p.RESOLUTION_ADOPTED + q.stadium_delay
        s.stadium_seats = np.take(p.STADIUM_SEATS, np.searchsorted(p.STADIUM_SEATS_QUANTILES, q.stadium_seats_quantile))
        s.hospital = p.RESOLUTION_ADOPTED + q.hospital_delay
        s.ring_road = p.RESOLUTION_ADOPTED + q.ring_road_delay
        s.overpass = p.RESOLUTION_ADOPTED + q.overpass_delay
        s.dong_son_road = p.RESOLUTION_ADOPTED + q.dong_son_delay
        s.road_293 = p.RESOLUTION_ADOPTED + q.road_293_delay
        s.midterm_review = q.midterm_review_date
        s.final_review = q.final_review_date

    def set_sector_constants(self) -> None:
        q, s = self.parameters, self.values
        s.sector_base_output = np.stack([q.service_output_2020, q.industry_output_2020, q.agriculture_output_2020])
        s.sector_value_added_ratio = np.stack([q.services_value_added_ratio, q.industry_value_added_ratio, q.agriculture_value_added_ratio])

    # Drivers

    def start_drivers(self) -> None:
        q, s = self.parameters, self.values
        s.national_growth[0] = p.NATIONAL_GROWTH_2020
        s.national_inflation[0] = p.NATIONAL_INFLATION_2020
        s.vnd_per_usd[0] = p.VND_PER_USD_2020
        s.local_inflation[0] = p.LOCAL_INFLATION_2020
        s.price_level[0] = q.price_level_2020
        s.service_price_index[0] = 1
        s.old_city_population[0] = q.population_2020
        s.provincial_services_growth[0] = p.PROVINCIAL_SERVICES_GROWTH_2020
        s.provincial_services_output[0] = q.provincial_services_2020
        s.investment_rate[0] = q.investment_rate_mean
        s.unit_exists[0] = 1
        self.set_territory(0)

    def step_drivers(self, t: int) -> None:
        q, s = self.parameters, self.values
        s.shock_event[t] = 1 if p.FORCED_SHOCK > 0.5 else self.bernoulli(q.shock_probability)
        s.shock_size[t] = s.shock_event[t] * self.random.lognormal(0, p.SHOCK_SIGMA, self.paths)
        s.shock_impulse[t] = q.shock_rebound * s.shock_size[t - 1] - s.shock_size[t]
        self.step_nation(t)
        self.step_city(t)
        self.step_policy(t)
        s.general_plan_in_force[t] = np.maximum(s.general_plan_in_force[t - 1], done(s.general_plan, t))
        s.boundary_decided[t] = np.maximum(s.boundary_decided[t - 1], done(s.boundary_decision, t))
        s.enlarged[t] = np.maximum(s.enlarged[t - 1], s.boundary_decided[t - 1])
        s.unit_exists[t] = 1 - p.DISSOLUTION * (p.BASE_YEAR + t >= p.DISSOLUTION_YEAR)
        self.set_territory(t)

    def step_nation(self, t: int) -> None:
        q, s = self.parameters, self.values
        expected = q.national_trend + p.NATIONAL_SHOCK_LOADING * s.shock_impulse[t]
        s.national_growth[t] = expected + p.CYCLE_PERSISTENCE * s.cycle[t - 1] + self.normal(0, p.NATIONAL_VOLATILITY)
        s.cycle[t] = s.national_growth[t] - expected
        inflation_score, exchange_score = self.correlated(p.PRICE_FACTOR)
        s.national_inflation[t] = q.national_inflation_trend + p.NATIONAL_PRICE_NOISE * inflation_score
        s.vnd_per_usd[t] = s.vnd_per_usd[t - 1] * np.exp(q.depreciation + p.EXCHANGE_VOLATILITY * exchange_score)

    def step_city(self, t: int) -> None:
        q, s = self.parameters, self.values
        s.local_inflation[t] = s.national_inflation[t] - q.deflator_gap + self.normal(0, p.LOCAL_PRICE_NOISE)
        s.price_level[t] = s.price_level[t - 1] * (1 + s.local_inflation[t])
        s.service_price_index[t] = s.service_price_index[t - 1] * (1 + s.national_inflation[t] + self.normal(0, p.SERVICE_PRICE_NOISE))
        s.old_city_population[t] = s.old_city_population[t - 1] * (1 + q.population_trend + self.normal(0, p.POPULATION_NOISE))

    def step_province(self, t: int, score: np.ndarray) -> None:
        s = self.values
        growth = (
            s.provincial_services_trend
            + p.PROVINCIAL_CYCLE_LOADING * s.cycle[t]
            + p.PROVINCIAL_SHOCK_LOADING * s.shock_impulse[t]
            + p.PROVINCIAL_VOLATILITY * score
        )
        s.provincial_services_growth[t] = growth
        s.provincial_services_output[t] = s.provincial_services_output[t - 1] * (1 + np.maximum(growth, p.LEAST_GROWTH))

    def step_policy(self, t: int) -> None:
        q, s = self.parameters, self.values
        old, new = p.PROMOTION_PERSISTENCE, 1 - p.PROMOTION_PERSISTENCE
        s.services_policy[t] = old * s.services_policy[t - 1] + new * p.SERVICES_PROMOTION * q.services_promotion_effect
        s.industry_policy[t] = old * s.industry_policy[t - 1] + new * p.INDUSTRY_PROMOTION * q.industry_promotion_effect
        usual = q.investment_rate_mean + p.INVESTMENT_DRIVE
        expected = p.INVESTMENT_PERSISTENCE * s.investment_rate[t - 1] + (1 - p.INVESTMENT_PERSISTENCE) * usual
        rate = expected + self.normal(0, p.INVESTMENT_VOLATILITY)
        s.investment_rate[t] = rate.clip(p.INVESTMENT_RATE_LOW, p.INVESTMENT_RATE_HIGH)
        s.investment_effect[t] = (s.investment_rate[t - 1] - q.investment_rate_mean) / q.icor

    def set_territory(self, t: int) -> None:
        s = self.values
        if p.BOUNDARY < 0.5:
            s.enlarged_per_head[t] = 0
        elif p.BOUNDARY < 1.5:
            s.enlarged_per_head[t] = s.enlarged[t] if p.BASE_YEAR + t >= p.YEN_DUNG_PER_HEAD_YEAR else 0
        else:
            s.enlarged_per_head[t] = 1
        s.enlarged_levels[t] = p.BOUNDARY > 1.5

    # Sectors

    def start_sectors(self) -> None:
        q, s = self.parameters, self.values
        s.sector_growth[0] = s.sector_trend
        s.sector_output[0] = s.sector_base_output
        s.sector_digital_logit[0] = logit(DIGITAL_2020) + q.digital_start_error
        self.set_sector_levels(0)

    def step_sectors(self, t: int, scores: np.ndarray) -> None:
        q, s = self.parameters, self.values
        s.sector_shock[t] = VOLATILITY * scores
        s.sector_deviation[t] = PERSISTENCE * s.sector_deviation[t - 1] + s.sector_shock[t]
        s.sector_growth[t] = (
            s.sector_trend
            + CYCLE_LOADING * s.cycle[t]
            + SHOCK_LOADING * s.shock_impulse[t]
            + s.sector_deviation[t]
            + SERVICES_WEIGHT * s.services_policy[t]
            + INDUSTRY_WEIGHT * s.industry_policy[t]
            + INVESTMENT_LOADING * s.investment_effect[t]
        )
        s.sector_output[t] = s.sector_output[t - 1] * (1 + np.maximum(s.sector_growth[t], p.LEAST_GROWTH))
        noise = self.random.normal(0, p.DIGITAL_VOLATILITY, (len(SECTORS), self.paths))
        s.sector_digital_logit[t] = s.sector_digital_logit[t - 1] + p.REFORM_PACE * q.digital_drift + noise
        self.set_sector_levels(t)

    def set_sector_levels(self, t: int) -> None:
        s = self.values
        s.sector_value_added[t] = s.sector_output[t] * s.sector_value_added_ratio
        s.sector_digital_share[t] = logistic(s.sector_digital_logit[t])
        s.sector_digital_value_added[t] = s.sector_value_added[t] * s.sector_digital_share[t]

    # Indicators

    def start_indicators(self) -> None:
        self.start_economy()
        self.start_society()
        self.start_land()

    def step_indicators(self, t: int) -> None:
        self.step_economy(t)
        self.step_society(t)
        self.step_land(t)

    def start_economy(self) -> None:
        q, s = self.parameters, self.values
        self.set_size(0)
        self.set_services(0)
        s.revenue[0] = q.revenue_2020
        s.realised_icor[0] = q.icor
        self.set_investment(0)

    def step_economy(self, t: int) -> None:
        q, s = self.parameters, self.values
        self.set_size(t)
        self.set_services(t)
        s.value_added_growth[t] = s.value_added[t] / s.value_added[t - 1] - 1
        noise = p.REVENUE_NOISE * self.random.standard_t(p.REVENUE_DEGREES_OF_FREEDOM, self.paths)
        growth = q.revenue_buoyancy * np.log(s.nominal_value_added[t] / s.nominal_value_added[t - 1]) + noise
        s.revenue[t] = s.revenue[t - 1] * np.exp(growth.clip(-p.REVENUE_GROWTH_LIMIT, p.REVENUE_GROWTH_LIMIT))
        icor = s.investment_rate[t] / np.maximum(s.value_added_growth[t], p.LEAST_GROWTH_OF_ICOR)
        s.realised_icor[t] = icor.clip(0, p.ICOR_LIMIT)
        self.set_investment(t)

    def set_size(self, t: int) -> None:
        q, s = self.parameters, self.values
        s.value_added[t] = s.sector_value_added[t].sum(axis=0)
        s.services_share[t] = s.sector_value_added[t, 0] / s.value_added[t]
        s.nominal_value_added[t] = s.value_added[t] * s.price_level[t]
        yen_dung_people = s.enlarged_per_head[t] * p.YEN_DUNG_POPULATION_RATIO
        s.population[t] = s.old_city_population[t] * (1 + yen_dung_people)
        territory = 1 + yen_dung_people * q.yen_dung_relative_value_added
        s.value_added_per_head[t] = s.nominal_value_added[t] * territory / s.population[t] * 1_000_000 / s.vnd_per_usd[t]

    def set_services(self, t: int) -> None:
        q, s = self.parameters, self.values
        base_output = q.service_output_2020 if p.SERVICES_BASE < 0.5 else p.SERVICES_BASES[p.SERVICES_BASE - 1]
        prices = 1 if p.PRICE_BASIS < 0.5 else s.service_price_index[t]
        territory = 1 + s.enlarged_levels[t] * p.YEN_DUNG_POPULATION_RATIO * q.yen_dung_relative_services
        s.service_output[t] = s.sector_output[t, 0] / q.service_output_2020 * base_output * prices * territory
        provincial_level = q.provincial_services_current_2020 / q.provincial_services_2020
        provincial_prices = 1 if p.PRICE_BASIS < 0.5 else s.service_price_index[t] * provincial_level
        s.provincial_share[t] = s.service_output[t] / (s.provincial_services_output[t] * provincial_prices)

    def set_investment(self, t: int) -> None:
        q, s = self.parameters, self.values
        territory = 1 + s.enlarged_levels[t] * p.YEN_DUNG_POPULATION_RATIO * q.yen_dung_relative_value_added
        s.investment[t] = s.investment_rate[t] * s.nominal_value_added[t] * territory

    def start_society(self) -> None:
        q, s = self.parameters, self.values
        s.trained_labour_logit[0] = logit(q.trained_labour_2020)
        s.smart_score[0] = q.smart_start
        s.ddci_score[0] = q.ddci_strength
        s.schools_below[0] = p.SCHOOLS_BELOW_2020
        s.schools_level_two_count[0] = p.SCHOOLS_LEVEL_TWO_2020
        self.set_society(0)

    def step_society(self, t: int) -> None:
        q, s = self.parameters, self.values
        training = p.REFORM_PACE * q.training_drift + self.normal(0, p.TRAINING_VOLATILITY)
        s.trained_labour_logit[t] = s.trained_labour_logit[t - 1] + training
        s.smart_score[t] = s.smart_score[t - 1] + p.REFORM_PACE * q.smart_drift + self.normal(0, p.SMART_VOLATILITY)
        expected = p.DDCI_PERSISTENCE * s.ddci_score[t - 1] + (1 - p.DDCI_PERSISTENCE) * q.ddci_strength
        s.ddci_score[t] = expected + self.normal(0, p.DDCI_VOLATILITY)
        below = ((1 - q.school_cure) * s.schools_below[t - 1] + q.school_opening) / p.SCHOOLS
        s.schools_below[t] = self.random.binomial(p.SCHOOLS, below.clip(0, 1))
        upgraded = self.random.binomial(p.SCHOOLS_TO_UPGRADE, q.school_upgrade)
        s.schools_level_two_count[t] = np.minimum(p.SCHOOLS, s.schools_level_two_count[t - 1] + upgraded)
        self.set_society(t)

    def set_society(self, t: int) -> None:
        q, s = self.parameters, self.values
        s.digital_share[t] = s.sector_digital_value_added[t].sum(axis=0) / s.value_added[t]
        counted_sectors = s.sector_digital_share[t] if p.DIGITAL_SCOPE < 0.5 else s.sector_digital_share[t, :2]
        s.digital_minimum[t] = counted_sectors.min(axis=0)
        s.trained_labour[t] = logistic(s.trained_labour_logit[t])
        s.smart_rank[t] = 1 + self.random.binomial(p.SMART_RIVALS, logistic(-s.smart_score[t]))
        s.ddci_rank[t] = 1 + self.random.binomial(p.DDCI_RIVALS, logistic(-s.ddci_score[t]))
        s.ddci_first[t] = s.ddci_rank[t] <= 1
        counted = s.schools_below[t]
        if p.SCHOOLS_SCOPE > 0.5:
            counted = self.random.binomial(p.SCHOOLS, (1 - q.school_young_share) * counted / p.SCHOOLS)
        s.schools_level_one[t] = 1 - counted / p.SCHOOLS
        s.schools_level_two[t] = s.schools_level_two_count[t] / p.SCHOOLS
        s.party_well[t] = self.random.binomial(p.PARTY_ORGANISATIONS, q.party_quality) / p.PARTY_ORGANISATIONS
        s.party_failed[t] = self.random.binomial(p.PARTY_ORGANISATIONS, q.party_failure)

    def start_land(self) -> None:
        q, s = self.parameters, self.values
        s.zoning_coverage[0] = q.zoning_2020
        s.detailed_coverage[0] = q.detailed_2020
        s.class_one_base_score[0] = q.class_one_score_2020
        self.set_land(0)

    def step_land(self, t: int) -> None:
        q, s = self.parameters, self.values
        s.zoning_coverage[t] = self.step_coverage(s.zoning_coverage[t - 1], q.zoning_pace)
        s.detailed_coverage[t] = self.step_coverage(s.detailed_coverage[t - 1], q.detailed_pace)
        class_one_progress = p.REFORM_PACE * q.class_one_pace + self.normal(0, p.CLASS_ONE_VOLATILITY)
        s.class_one_base_score[t] = s.class_one_base_score[t - 1] + class_one_progress
        self.set_land(t)
        ready = (s.class_one_score[t] >= p.CLASS_ONE_THRESHOLD) & (s.enlarged[t] > 0.5) & (s.general_plan_in_force[t] > 0.5)
        s.class_one_years_ready[t] = s.class_one_years_ready[t - 1] + ready
        recognised = s.unit_exists[t] * (s.class_one_years_ready[t] >= q.class_one_procedure)
        s.class_one_recognised[t] = np.maximum(s.class_one_recognised[t - 1], recognised)
        self.step_projects(t)

    def set_land(self, t: int) -> None:
        q, s = self.parameters, self.values
        s.green_land[t] = q.green_2020 * q.population_2020 / 10 + q.green_additions * t + q.park_area * done(s.park_built, t)
        yen_dung_people = s.enlarged_levels[t] * p.YEN_DUNG_POPULATION_RATIO
        territory = (1 + yen_dung_people * q.yen_dung_relative_green) / (1 + yen_dung_people)
        s.green_per_head[t] = s.green_land[t] * 10 / s.old_city_population[t] * territory
        s.class_one_score[t] = (s.class_one_base_score[t] - q.class_one_dilution * s.enlarged[t]).clip(0, 100)

    def step_coverage(self, coverage: np.ndarray, pace: np.ndarray) -> np.ndarray:
        return np.minimum(1, coverage + p.REFORM_PACE * pace * np.maximum(0, 1 + self.normal(0, p.PLANNING_NOISE)))

    def step_projects(self, t: int) -> None:
        q, s = self.parameters, self.values
        climate = 1 + p.PROJECTS_SERVICES_LOADING * (s.sector_growth[t, 0] - p.PROJECTS_SERVICES_GROWTH)
        s.urban_areas[t] = self.step_project(s.urban_areas[t - 1], p.URBAN_AREA_CANDIDATES, q.urban_area_rate * climate)
        s.hotels[t] = self.step_project(s.hotels[t - 1], p.HOTEL_CANDIDATES, q.hotel_rate * climate)
        s.night_zones[t] = self.step_project(s.night_zones[t - 1], p.NIGHT_ZONE_CANDIDATES, q.night_zone_rate * climate)
        s.resorts[t] = self.step_project(s.resorts[t - 1], p.RESORT_CANDIDATES, q.resort_rate * climate)
        schools = s.advanced_schools_built
        schools[t] = self.step_project(schools[t - 1], p.ADVANCED_SCHOOL_CANDIDATES, q.advanced_school_rate)

    def step_project(self, come: np.ndarray, candidates: int, chance: np.ndarray) -> np.ndarray:
        """Each candidate that has not come yet comes with a chance."""
        probability = chance.clip(0, 1) * (candidates - come) / candidates
        return np.minimum(candidates, come + self.random.binomial(candidates, probability))


def done(milestone: np.ndarray, t: int) -> np.ndarray:
    """1 in a year by whose end the milestone has happened."""
    return (milestone < p.BASE_YEAR + t + 1).astype(float)


def logit(share: np.ndarray) -> np.ndarray:
    return np.log(share / (1 - share))


def logistic(value: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-value))
