"""The names of what is known of a path.

A sector's series has a value by year and sector, an indicator or driver one by year, a sector's constant one by sector, a fact one.
"""

SECTORS = ("services", "industry", "agriculture")

SECTOR_CONSTANTS = ("sector_base_output", "sector_value_added_ratio", "sector_trend")

SECTOR_SERIES = (
    "sector_shock",
    "sector_deviation",
    "sector_growth",
    "sector_output",
    "sector_value_added",
    "sector_digital_logit",
    "sector_digital_share",
    "sector_digital_value_added",
)

INDICATORS = (
    "value_added",
    "value_added_growth",
    "services_share",
    "nominal_value_added",
    "population",
    "value_added_per_head",
    "service_output",
    "provincial_share",
    "revenue",
    "investment",
    "realised_icor",
    "digital_share",
    "digital_minimum",
    "trained_labour_logit",
    "trained_labour",
    "smart_score",
    "smart_rank",
    "ddci_score",
    "ddci_rank",
    "ddci_first",
    "schools_below",
    "schools_level_one",
    "schools_level_two_count",
    "schools_level_two",
    "party_well",
    "party_failed",
    "zoning_coverage",
    "detailed_coverage",
    "green_land",
    "green_per_head",
    "class_one_base_score",
    "class_one_score",
    "class_one_years_ready",
    "class_one_recognised",
    "urban_areas",
    "hotels",
    "night_zones",
    "resorts",
    "advanced_schools_built",
)

# Not reported, but targets look at some.
DRIVERS = (
    "shock_event",
    "shock_size",
    "shock_impulse",
    "national_growth",
    "cycle",
    "national_inflation",
    "vnd_per_usd",
    "local_inflation",
    "price_level",
    "service_price_index",
    "old_city_population",
    "provincial_services_growth",
    "provincial_services_output",
    "services_policy",
    "industry_policy",
    "investment_rate",
    "investment_effect",
    "general_plan_in_force",
    "boundary_decided",
    "enlarged",
    "unit_exists",
    "enlarged_per_head",
    "enlarged_levels",
)

FACTS = (
    "provincial_services_trend",
    "park_area",
    "stadium_seats",
    "provincial_plan",
    "city_scheme",
    "general_plan",
    "boundary_decision",
    "park_built",
    "innovation_centre",
    "stadium",
    "hospital",
    "ring_road",
    "overpass",
    "dong_son_road",
    "road_293",
    "midterm_review",
    "final_review",
)
