namespace GrowthSim.Benchmarks;

/// <summary>What does not change over the years of a path.</summary>
internal sealed partial class MathNetBacGiang
{
    private const double YenDungPopulationRatio = 0.9115;
    private const double ServicesVolatility = 0.0275;
    private const double IndustryVolatility = 0.061;
    private const double AgricultureVolatility = 0.034;
    private const double NationalVolatility = 0.014;
    private const double NationalShockLoading = 0.04;
    private const double NationalPriceNoise = 0.012;
    private const double LocalPriceNoise = 0.009;
    private const double ExchangeVolatility = 0.008;
    private const double ProvincialServicesVolatility = 0.013;
    private const double InvestmentVolatility = 0.048;
    private const double RevenueNoise = 0.093;
    private const double ServicesDigital2020 = 0.13;
    private const double IndustryDigital2020 = 0.095;
    private const double AgricultureDigital2020 = 0.004;
    private const double DigitalVolatility = 0.15;
    private const double SmartVolatility = 0.2;
    private const double DdciVolatility = 0.4;

    private double _serviceOutput2020, _industryOutput2020, _agricultureOutput2020;
    private double _servicesValueAddedRatio, _industryValueAddedRatio, _agricultureValueAddedRatio;
    private double _priceLevel2020, _population2020;
    private double _yenDungRelativeValueAdded, _yenDungRelativeServices;
    private double _servicesTrend, _industryTrend, _agricultureTrend;
    private double _nationalTrend, _shockProbability, _shockRebound, _nationalInflationTrend, _deflatorGap, _depreciation;
    private double _populationTrend, _provincialServices2020, _provincialServicesCurrent2020, _provincialServicesTrend;
    private double _servicesPromotionEffect, _industryPromotionEffect;
    private double _investmentRateMean, _icor, _revenue2020, _revenueBuoyancy;
    private double _digitalStartError, _digitalDrift, _trainedLabour2020, _trainingDrift;
    private double _schoolCure, _schoolOpening, _schoolYoungShare, _schoolUpgrade, _partyQuality, _partyFailure;
    private double _zoning2020, _zoningPace, _detailed2020, _detailedPace;
    private double _green2020, _greenAdditions, _yenDungRelativeGreen, _parkArea;
    private double _classOneScore2020, _classOnePace, _classOneDilution, _classOneProcedure;
    private double _smartStart, _smartDrift, _ddciStrength;
    private double _urbanAreaRate, _hotelRate, _nightZoneRate, _resortRate, _advancedSchoolRate;
    private double _provincialPlanDelay, _citySchemeDelay, _generalPlanDelay, _boundaryDelay, _boundaryBlocked;
    private double _parkPlanning, _parkBuilding, _innovationCentreDelay, _stadiumDelay, _stadiumSeats, _hospitalDelay;
    private double _ringRoadDelay, _overpassDelay, _dongSonDelay, _road293Delay, _midtermReviewDate, _finalReviewDate;

    private void DrawParameters()
    {
        DrawCityOf2020();
        DrawGrowth();
        DrawEnvironment();
        DrawPolicy();
        DrawSociety();
        DrawLandAndClassOne();
        DrawProjectsAndDates();
    }

    private void DrawCityOf2020()
    {
        _serviceOutput2020 = SampleTruncatedNormal(9600, 600, 8500, 11600);
        _industryOutput2020 = SampleUniform(23400, 24200);
        _agricultureOutput2020 = SampleTriangular(300, 420, 550);
        _servicesValueAddedRatio = SampleNormal(0.58, 0.02);
        _industryValueAddedRatio = SampleNormal(0.24, 0.015);
        _agricultureValueAddedRatio = SampleNormal(0.60, 0.03);
        _priceLevel2020 = SampleTruncatedNormal(1.58, 0.08, 1.2, 2);
        _population2020 = SampleNormal(178.5, 1.5);
        _yenDungRelativeValueAdded = SampleTriangular(0.5, 0.65, 1);
        _yenDungRelativeServices = SampleTriangular(0.15, 0.3, 0.6);
    }

    private void DrawGrowth()
    {
        SampleCorrelated(TrendFactor, _trendScores);
        _servicesTrend = 0.10 + (0.02 * _trendScores[0]);
        _industryTrend = 0.15 + (0.03 * _trendScores[1]);
        _provincialServicesTrend = 0.075 + (0.01 * _trendScores[2]);
        _agricultureTrend = SampleNormal(0.02, 0.007);
    }

    private void DrawEnvironment()
    {
        _nationalTrend = SampleNormal(0.065, 0.003);
        _shockProbability = SampleBeta(4, 46);
        _shockRebound = SamplePert(0.1, 0.8, 1);
        _nationalInflationTrend = SampleNormal(0.03, 0.004);
        _deflatorGap = SampleNormal(0.01, 0.005);
        _depreciation = SampleNormal(0.013, 0.002);
        _populationTrend = SampleNormal(0.02, 0.003);
        _provincialServices2020 = SampleTriangular(23000, 24000, 25000);
        _provincialServicesCurrent2020 = SampleTriangular(46000, 47000, 48000);
    }

    private void DrawPolicy()
    {
        _servicesPromotionEffect = SampleTruncatedNormal(0.015, 0.006, 0, 0.04);
        _industryPromotionEffect = SampleTruncatedNormal(0.02, 0.008, 0, 0.05);
        _investmentRateMean = SampleTruncatedNormal(0.50, 0.08, 0.25, 0.90);
        _icor = SampleLogNormal(5, 0.15);
        _revenue2020 = SampleTruncatedNormal(600, 80, 350, 850);
        _revenueBuoyancy = SampleNormal(1, 0.1);
    }

    private void DrawSociety()
    {
        _digitalStartError = SampleNormal(0, 0.35);
        _digitalDrift = SampleNormal(0.12, 0.06);
        _trainedLabour2020 = SampleTruncatedNormal(0.75, 0.02, 0.60, 0.90);
        _trainingDrift = SampleNormal(0.08, 0.03);
        _schoolCure = SampleBeta(6, 14);
        _schoolOpening = SampleGamma(4, 0.25);
        _schoolYoungShare = SampleBeta(7.5, 2.5);
        _schoolUpgrade = SampleBeta(8, 240);
        _partyQuality = SampleBeta(150, 11.3);
        _partyFailure = SampleLogNormal(0.001, 0.4);
    }

    private void DrawLandAndClassOne()
    {
        _zoning2020 = SampleTruncatedNormal(0.75, 0.10, 0.40, 0.98);
        _zoningPace = SampleTruncatedNormal(0.045, 0.015, 0, 0.12);
        _detailed2020 = SampleTruncatedNormal(0.45, 0.10, 0.15, 0.80);
        _detailedPace = SampleTruncatedNormal(0.07, 0.02, 0, 0.15);
        _green2020 = SampleTriangular(7, 9, 12);
        _greenAdditions = SampleTriangular(3, 8, 20);
        _yenDungRelativeGreen = SampleUniform(0, 1);
        _parkArea = SampleTriangular(60, 100, 110);
        _classOneScore2020 = SampleNormal(67, 3);
        _classOnePace = SampleTruncatedNormal(1.8, 0.6, 0, 5);
        _classOneDilution = SampleUniform(2, 7);
        _classOneProcedure = SampleTriangular(0.5, 1.5, 4);
        _smartStart = SampleNormal(0.6, 0.5);
        _smartDrift = SampleNormal(0.15, 0.1);
        _ddciStrength = SampleNormal(2, 0.6);
    }

    private void DrawProjectsAndDates()
    {
        _urbanAreaRate = SampleBeta(3, 28);
        _hotelRate = SampleBeta(2, 36);
        _nightZoneRate = SampleBeta(2, 34);
        _resortRate = SampleBeta(2, 38);
        _advancedSchoolRate = SampleBeta(3, 27);
        _provincialPlanDelay = SampleTriangular(0.05, 0.12, 0.4);
        _citySchemeDelay = SampleTriangular(0.03, 0.1, 0.4);
        _generalPlanDelay = SampleLogNormal(2.4, 0.35);
        _boundaryDelay = SampleLogNormal(1.3, 0.5);
        _boundaryBlocked = SampleBernoulli(0.15);
        _parkPlanning = SampleTriangular(1, 2, 4);
        _parkBuilding = SampleTriangular(1.5, 3, 7);
        _innovationCentreDelay = SampleLogNormal(4, 0.5);
        _stadiumDelay = SampleLogNormal(11, 0.5);
        double seats = _random.NextDouble();
        _stadiumSeats = seats < 0.35 ? 20000 : seats < 0.85 ? 30000 : 40000;
        _hospitalDelay = SampleLogNormal(8, 0.5);
        _ringRoadDelay = SampleTriangular(4, 7, 12);
        _overpassDelay = SampleTriangular(3, 5, 10);
        _dongSonDelay = SampleTriangular(2, 4, 9);
        _road293Delay = SampleTriangular(2, 4, 9);
        _midtermReviewDate = SampleTriangular(2024.9, 2025.15, 2025.8);
        _finalReviewDate = SampleTriangular(2029.9, 2030.15, 2030.8);
    }
}
