"""The numbers of benchmarks/models/bac-giang/model.yaml, baseline scenario; both peers read them here.

Money is in billions of dong at prices of 2010, people are in thousands, rates are by year, dates are fractional years.
"""

from enum import IntEnum
from math import log
from typing import NamedTuple

import numpy as np

BASE_YEAR = 2020
LAST_YEAR = 2030
YEARS = LAST_YEAR - BASE_YEAR + 1


class Kind(IntEnum):
    """The families of distributions."""

    NORMAL = 0
    TRUNCATED_NORMAL = 1
    LOGNORMAL = 2
    UNIFORM = 3
    TRIANGULAR = 4
    BETA = 5
    GAMMA = 6
    BERNOULLI = 7


class Distribution(NamedTuple):
    """A family and its numbers, in the order of the function below that makes it."""

    kind: Kind
    a: float
    b: float = 0
    c: float = 0
    d: float = 0


def normal(mean: float, sd: float) -> Distribution:
    return Distribution(Kind.NORMAL, mean, sd)


def truncated_normal(mean: float, sd: float, low: float, high: float) -> Distribution:
    return Distribution(Kind.TRUNCATED_NORMAL, mean, sd, low, high)


def lognormal(median: float, sigma: float) -> Distribution:
    return Distribution(Kind.LOGNORMAL, log(median), sigma)


def uniform(low: float, high: float) -> Distribution:
    return Distribution(Kind.UNIFORM, low, high)


def triangular(low: float, mode: float, high: float) -> Distribution:
    return Distribution(Kind.TRIANGULAR, low, mode, high)


def beta(alpha: float, beta: float, low: float = 0, high: float = 1) -> Distribution:
    return Distribution(Kind.BETA, alpha, beta, low, high)


def pert(low: float, mode: float, high: float) -> Distribution:
    width = high - low
    return beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, low, high)


def gamma(shape: float, scale: float) -> Distribution:
    return Distribution(Kind.GAMMA, shape, scale)


def bernoulli(probability: float) -> Distribution:
    return Distribution(Kind.BERNOULLI, probability)


# Drawn once a path, independently of each other.
UNCERTAIN = {
    # The city of 2020
    "service_output_2020": truncated_normal(9600, 600, 8500, 11600),
    "industry_output_2020": uniform(23400, 24200),
    "agriculture_output_2020": triangular(300, 420, 550),
    "services_value_added_ratio": normal(0.58, 0.02),
    "industry_value_added_ratio": normal(0.24, 0.015),
    "agriculture_value_added_ratio": normal(0.60, 0.03),
    "price_level_2020": truncated_normal(1.58, 0.08, 1.2, 2),
    "population_2020": normal(178.5, 1.5),
    "yen_dung_relative_value_added": triangular(0.5, 0.65, 1),
    "yen_dung_relative_services": triangular(0.15, 0.3, 0.6),
    # Growth and environment
    "agriculture_trend": normal(0.02, 0.007),
    "national_trend": normal(0.065, 0.003),
    "shock_probability": beta(4, 46),
    "shock_rebound": pert(0.1, 0.8, 1),
    "national_inflation_trend": normal(0.03, 0.004),
    "deflator_gap": normal(0.01, 0.005),
    "depreciation": normal(0.013, 0.002),
    "population_trend": normal(0.02, 0.003),
    "provincial_services_2020": triangular(23000, 24000, 25000),
    "provincial_services_current_2020": triangular(46000, 47000, 48000),
    # Policy
    "services_promotion_effect": truncated_normal(0.015, 0.006, 0, 0.04),
    "industry_promotion_effect": truncated_normal(0.02, 0.008, 0, 0.05),
    "investment_rate_mean": truncated_normal(0.50, 0.08, 0.25, 0.90),
    "icor": lognormal(5, 0.15),
    "revenue_2020": truncated_normal(600, 80, 350, 850),
    "revenue_buoyancy": normal(1, 0.1),
    # Digital economy, labour, schools, party organisations
    "digital_start_error": normal(0, 0.35),
    "digital_drift": normal(0.12, 0.06),
    "trained_labour_2020": truncated_normal(0.75, 0.02, 0.60, 0.90),
    "training_drift": normal(0.08, 0.03),
    "school_cure": beta(6, 14),
    "school_opening": gamma(4, 0.25),
    "school_young_share": beta(7.5, 2.5),
    "school_upgrade": beta(8, 240),
    "party_quality": beta(150, 11.3),
    "party_failure": lognormal(0.001, 0.4),
    # Planning, land, class I, ranks
    "zoning_2020": truncated_normal(0.75, 0.10, 0.40, 0.98),
    "zoning_pace": truncated_normal(0.045, 0.015, 0, 0.12),
    "detailed_2020": truncated_normal(0.45, 0.10, 0.15, 0.80),
    "detailed_pace": truncated_normal(0.07, 0.02, 0, 0.15),
    "green_2020": triangular(7, 9, 12),
    "green_additions": triangular(3, 8, 20),
    "yen_dung_relative_green": uniform(0, 1),
    "park_area": triangular(60, 100, 110),
    "class_one_score_2020": normal(67, 3),
    "class_one_pace": truncated_normal(1.8, 0.6, 0, 5),
    "class_one_dilution": uniform(2, 7),
    "class_one_procedure": triangular(0.5, 1.5, 4),
    "smart_start": normal(0.6, 0.5),
    "smart_drift": normal(0.15, 0.1),
    "ddci_strength": normal(2, 0.6),
    # Projects and dates
    "urban_area_rate": beta(3, 28),
    "hotel_rate": beta(2, 36),
    "night_zone_rate": beta(2, 34),
    "resort_rate": beta(2, 38),
    "advanced_school_rate": beta(3, 27),
    "provincial_plan_delay": triangular(0.05, 0.12, 0.4),
    "city_scheme_delay": triangular(0.03, 0.1, 0.4),
    "general_plan_delay": lognormal(2.4, 0.35),
    "boundary_delay": lognormal(1.3, 0.5),
    "boundary_blocked": bernoulli(0.15),
    "park_planning": triangular(1, 2, 4),
    "park_building": triangular(1.5, 3, 7),
    "innovation_centre_delay": lognormal(4, 0.5),
    "stadium_delay": lognormal(11, 0.5),
    "stadium_seats_quantile": uniform(0, 1),
    "hospital_delay": lognormal(8, 0.5),
    "ring_road_delay": triangular(4, 7, 12),
    "overpass_delay": triangular(3, 5, 10),
    "dong_son_delay": triangular(2, 4, 9),
    "road_293_delay": triangular(2, 4, 9),
    "midterm_review_date": triangular(2024.9, 2025.15, 2025.8),
    "final_review_date": triangular(2029.9, 2030.15, 2030.8),
}

# Seats of the stadium: 20,000 with a chance of 0.35, 30,000 with 0.5, 40,000 with 0.15.
STADIUM_SEATS = (20000, 30000, 40000)
STADIUM_SEATS_QUANTILES = (0.35, 0.85)

# Trends of services, industry and services of the province, drawn once a path.
TREND_MEANS = np.array([0.10, 0.15, 0.075])
TREND_SDS = np.array([0.02, 0.03, 0.01])
TREND_FACTOR = np.linalg.cholesky([
    [1, 0.2, 0.5],
    [0.2, 1, 0.2],
    [0.5, 0.2, 1],
])

# Shocks of services, industry, agriculture and services of the province, drawn every year.
GROWTH_FACTOR = np.linalg.cholesky([
    [1, 0.35, -0.05, 0.75],
    [0.35, 1, -0.1, 0.25],
    [-0.05, -0.1, 1, -0.05],
    [0.75, 0.25, -0.05, 1],
])

# National inflation and the exchange rate, drawn every year.
PRICE_FACTOR = np.linalg.cholesky([
    [1, 0.3],
    [0.3, 1],
])

# Sectors: services, industry, agriculture
VOLATILITY = np.array([0.0275, 0.061, 0.034])
PERSISTENCE = np.array([0, 0.35, -0.2])
CYCLE_LOADING = np.array([0.8, 1.2, 0])
SHOCK_LOADING = np.array([0.06, 0.10, 0.01])
SERVICES_WEIGHT = np.array([1, -0.1, 0])
INDUSTRY_WEIGHT = np.array([-0.1, 1, 0])
INVESTMENT_LOADING = np.array([0.8, 1.2, 0])
DIGITAL_2020 = np.array([0.13, 0.095, 0.004])
DIGITAL_VOLATILITY = 0.15
LEAST_GROWTH = -0.5

# Shocks and the nation
SHOCK_SIGMA = 0.4
NATIONAL_GROWTH_2020 = 0.0287
NATIONAL_VOLATILITY = 0.014
NATIONAL_SHOCK_LOADING = 0.04
CYCLE_PERSISTENCE = 0.4
NATIONAL_INFLATION_2020 = 0.0147
NATIONAL_PRICE_NOISE = 0.012
VND_PER_USD_2020 = 23208
EXCHANGE_VOLATILITY = 0.008

# The city and the province
LOCAL_INFLATION_2020 = 0.015
LOCAL_PRICE_NOISE = 0.009
SERVICE_PRICE_NOISE = 0.01
POPULATION_NOISE = 0.004
YEN_DUNG_POPULATION_RATIO = 0.9115
PROVINCIAL_SERVICES_GROWTH_2020 = 0.03
PROVINCIAL_CYCLE_LOADING = 0.5
PROVINCIAL_SHOCK_LOADING = 0.03
PROVINCIAL_VOLATILITY = 0.013

# Policy, investment, revenue
PROMOTION_PERSISTENCE = 0.5
INVESTMENT_PERSISTENCE = 0.6
INVESTMENT_VOLATILITY = 0.048
INVESTMENT_RATE_LOW = 0.05
INVESTMENT_RATE_HIGH = 1.5
REVENUE_NOISE = 0.093
REVENUE_DEGREES_OF_FREEDOM = 5
REVENUE_GROWTH_LIMIT = 1
LEAST_GROWTH_OF_ICOR = 0.01
ICOR_LIMIT = 50

# Society
TRAINING_VOLATILITY = 0.05
SMART_RIVALS = 84
SMART_VOLATILITY = 0.2
DDCI_RIVALS = 9
DDCI_PERSISTENCE = 0.7
DDCI_VOLATILITY = 0.4
SCHOOLS = 55
SCHOOLS_BELOW_2020 = 2
SCHOOLS_LEVEL_TWO_2020 = 11
SCHOOLS_TO_UPGRADE = 44
PARTY_ORGANISATIONS = 70

# Land, class I, projects
PLANNING_NOISE = 0.4
CLASS_ONE_VOLATILITY = 0.7
CLASS_ONE_THRESHOLD = 75
PROJECTS_SERVICES_LOADING = 5
PROJECTS_SERVICES_GROWTH = 0.10
URBAN_AREA_CANDIDATES = 6
HOTEL_CANDIDATES = 6
NIGHT_ZONE_CANDIDATES = 4
RESORT_CANDIDATES = 3
ADVANCED_SCHOOL_CANDIDATES = 4

# Dates
RESOLUTION_ADOPTED = 2021.608
NEVER = 2100
DISSOLUTION_YEAR = 2025
YEN_DUNG_PER_HEAD_YEAR = 2026

# Levers
SERVICES_PROMOTION = 0
INDUSTRY_PROMOTION = 0
INVESTMENT_DRIVE = 0
REFORM_PACE = 1
FORCED_SHOCK = 0
PRICE_BASIS = 0
SERVICES_BASE = 0
SERVICES_BASES = (9400, 10800, 10000)
BOUNDARY = 1
GROWTH_WINDOW = 0
DIGITAL_SCOPE = 0
SCHOOLS_SCOPE = 0
DISSOLUTION = 0
