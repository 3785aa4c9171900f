namespace GrowthSim.Benchmarks;

/// <summary>The indicators under the model's names.</summary>
internal sealed partial class MathNetBacGiang
{
    private void StartIndicators()
    {
        StartEconomy();
        StartSociety();
        StartLand();
    }

    private void StepIndicators(int t)
    {
        StepEconomy(t);
        StepSociety(t);
        StepLand(t);
    }

    private IEnumerable<(string Name, double[] ByYear)> IndicatorSeries() =>
    [
        ("value_added", _valueAdded),
        ("value_added_growth", _valueAddedGrowth),
        ("services_share", _servicesShare),
        ("nominal_value_added", _nominalValueAdded),
        ("population", _population),
        ("value_added_per_head", _valueAddedPerHead),
        ("service_output", _serviceOutput),
        ("provincial_share", _provincialShare),
        ("revenue", _revenue),
        ("investment", _investment),
        ("realised_icor", _realisedIcor),
        ("digital_share", _digitalShare),
        ("digital_minimum", _digitalMinimum),
        ("trained_labour_logit", _trainedLabourLogit),
        ("trained_labour", _trainedLabour),
        ("smart_score", _smartScore),
        ("smart_rank", _smartRank),
        ("ddci_score", _ddciScore),
        ("ddci_rank", _ddciRank),
        ("ddci_first", _ddciFirst),
        ("schools_below", _schoolsBelow),
        ("schools_level_one", _schoolsLevelOne),
        ("schools_level_two_count", _schoolsLevelTwoCount),
        ("schools_level_two", _schoolsLevelTwo),
        ("party_well", _partyWell),
        ("party_failed", _partyFailed),
        ("zoning_coverage", _zoningCoverage),
        ("detailed_coverage", _detailedCoverage),
        ("green_land", _greenLand),
        ("green_per_head", _greenPerHead),
        ("class_one_base_score", _classOneBaseScore),
        ("class_one_score", _classOneScore),
        ("class_one_years_ready", _classOneYearsReady),
        ("class_one_recognised", _classOneRecognised),
        ("urban_areas", _urbanAreas),
        ("hotels", _hotels),
        ("night_zones", _nightZones),
        ("resorts", _resorts),
        ("advanced_schools_built", _advancedSchoolsBuilt),
    ];
}
