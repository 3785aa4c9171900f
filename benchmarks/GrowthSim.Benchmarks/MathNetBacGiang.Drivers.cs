namespace GrowthSim.Benchmarks;

/// <summary>The environment, year by year.</summary>
internal sealed partial class MathNetBacGiang
{
    private readonly double[] _shockEvent = new double[Years];
    private readonly double[] _shockSize = new double[Years];
    private readonly double[] _shockImpulse = new double[Years];
    private readonly double[] _nationalGrowth = new double[Years];
    private readonly double[] _cycle = new double[Years];
    private readonly double[] _nationalInflation = new double[Years];
    private readonly double[] _vndPerUsd = new double[Years];
    private readonly double[] _localInflation = new double[Years];
    private readonly double[] _priceLevel = new double[Years];
    private readonly double[] _servicePriceIndex = new double[Years];
    private readonly double[] _oldCityPopulation = new double[Years];
    private readonly double[] _provincialServicesGrowth = new double[Years];
    private readonly double[] _provincialServicesOutput = new double[Years];
    private readonly double[] _servicesPolicy = new double[Years];
    private readonly double[] _industryPolicy = new double[Years];
    private readonly double[] _investmentRate = new double[Years];
    private readonly double[] _investmentEffect = new double[Years];
    private readonly double[] _generalPlanInForce = new double[Years];
    private readonly double[] _boundaryDecided = new double[Years];
    private readonly double[] _enlarged = new double[Years];
    private readonly double[] _unitExists = new double[Years];
    private readonly double[] _enlargedPerHead = new double[Years];
    private readonly double[] _enlargedLevels = new double[Years];

    private void StartDrivers()
    {
        _shockEvent[0] = 0;
        _shockSize[0] = 0;
        _shockImpulse[0] = 0;
        _nationalGrowth[0] = 0.0287;
        _cycle[0] = 0;
        _nationalInflation[0] = 0.0147;
        _vndPerUsd[0] = 23208;
        _localInflation[0] = 0.015;
        _priceLevel[0] = _priceLevel2020;
        _servicePriceIndex[0] = 1;
        _oldCityPopulation[0] = _population2020;
        _provincialServicesGrowth[0] = 0.03;
        _provincialServicesOutput[0] = _provincialServices2020;
        _servicesPolicy[0] = 0;
        _industryPolicy[0] = 0;
        _investmentRate[0] = _investmentRateMean;
        _investmentEffect[0] = 0;
        _generalPlanInForce[0] = 0;
        _boundaryDecided[0] = 0;
        _enlarged[0] = 0;
        _unitExists[0] = 1;
        SetTerritory(0);
    }

    private void StepDrivers(int t)
    {
        _shockEvent[t] = ForcedShock > 0.5 ? 1 : SampleBernoulli(_shockProbability);
        _shockSize[t] = _shockEvent[t] * SampleLogNormal(1, 0.4);
        _shockImpulse[t] = (_shockRebound * _shockSize[t - 1]) - _shockSize[t];
        StepNation(t);
        StepCity(t);
        StepPolicy(t);
        StepFacts(t);
        SetTerritory(t);
    }

    private void StepNation(int t)
    {
        double expected = _nationalTrend + (NationalShockLoading * _shockImpulse[t]);
        _nationalGrowth[t] = expected + (0.4 * _cycle[t - 1]) + SampleNormal(0, NationalVolatility);
        _cycle[t] = _nationalGrowth[t] - expected;
        SampleCorrelated(PriceFactor, _priceScores);
        _nationalInflation[t] = _nationalInflationTrend + (NationalPriceNoise * _priceScores[0]);
        _vndPerUsd[t] = _vndPerUsd[t - 1] * Math.Exp(_depreciation + (ExchangeVolatility * _priceScores[1]));
    }

    private void StepCity(int t)
    {
        _localInflation[t] = _nationalInflation[t] - _deflatorGap + SampleNormal(0, LocalPriceNoise);
        _priceLevel[t] = _priceLevel[t - 1] * (1 + _localInflation[t]);
        _servicePriceIndex[t] = _servicePriceIndex[t - 1] * (1 + _nationalInflation[t] + SampleNormal(0, 0.01));
        _oldCityPopulation[t] = _oldCityPopulation[t - 1] * (1 + _populationTrend + SampleNormal(0, 0.004));

        // The first three scores are the sectors' shocks of this year.
        SampleCorrelated(GrowthFactor, _growthScores);
        _provincialServicesGrowth[t] = _provincialServicesTrend + (0.5 * _cycle[t]) + (0.03 * _shockImpulse[t]) + (ProvincialServicesVolatility * _growthScores[3]);
        _provincialServicesOutput[t] = _provincialServicesOutput[t - 1] * (1 + Math.Max(_provincialServicesGrowth[t], -0.5));
    }

    private void StepPolicy(int t)
    {
        _servicesPolicy[t] = (0.5 * _servicesPolicy[t - 1]) + (0.5 * ServicesPromotion * _servicesPromotionEffect);
        _industryPolicy[t] = (0.5 * _industryPolicy[t - 1]) + (0.5 * IndustryPromotion * _industryPromotionEffect);
        double rate = (0.6 * _investmentRate[t - 1]) + (0.4 * (_investmentRateMean + InvestmentDrive)) + SampleNormal(0, InvestmentVolatility);
        _investmentRate[t] = Math.Clamp(rate, 0.05, 1.5);
        _investmentEffect[t] = (_investmentRate[t - 1] - _investmentRateMean) / _icor;
    }

    private void StepFacts(int t)
    {
        _generalPlanInForce[t] = Math.Max(_generalPlanInForce[t - 1], Done(_generalPlan, t));
        _boundaryDecided[t] = Math.Max(_boundaryDecided[t - 1], Done(_boundaryDecision, t));
        _enlarged[t] = Math.Max(_enlarged[t - 1], _boundaryDecided[t - 1]);
        _unitExists[t] = 1 - (Dissolution * (BaseYear + t >= 2025 ? 1 : 0));
    }

    private void SetTerritory(int t)
    {
        double enlargedFrom2026 = BaseYear + t >= 2026 ? _enlarged[t] : 0;
        _enlargedPerHead[t] = Boundary < 0.5 ? 0 : Boundary < 1.5 ? enlargedFrom2026 : 1;
        _enlargedLevels[t] = Boundary > 1.5 ? 1 : 0;
    }
}
