namespace GrowthSim.Benchmarks;

/// <summary>Services, industry, agriculture.</summary>
internal sealed partial class MathNetBacGiang
{
    private readonly MathNetSector _services = new("services", Years)
    {
        Volatility = ServicesVolatility,
        Persistence = 0,
        CycleLoading = 0.8,
        ShockLoading = 0.06,
        ServicesWeight = 1,
        IndustryWeight = -0.1,
        InvestmentLoading = 0.8,
        Digital2020 = ServicesDigital2020,
    };

    private readonly MathNetSector _industry = new("industry", Years)
    {
        Volatility = IndustryVolatility,
        Persistence = 0.35,
        CycleLoading = 1.2,
        ShockLoading = 0.10,
        ServicesWeight = -0.1,
        IndustryWeight = 1,
        InvestmentLoading = 1.2,
        Digital2020 = IndustryDigital2020,
    };

    private readonly MathNetSector _agriculture = new("agriculture", Years)
    {
        Volatility = AgricultureVolatility,
        Persistence = -0.2,
        CycleLoading = 0,
        ShockLoading = 0.01,
        ServicesWeight = 0,
        IndustryWeight = 0,
        InvestmentLoading = 0,
        Digital2020 = AgricultureDigital2020,
    };

    private void SetSectorConstants()
    {
        _services.BaseOutput = _serviceOutput2020;
        _services.ValueAddedRatio = _servicesValueAddedRatio;
        _services.Trend = _servicesTrend;
        _industry.BaseOutput = _industryOutput2020;
        _industry.ValueAddedRatio = _industryValueAddedRatio;
        _industry.Trend = _industryTrend;
        _agriculture.BaseOutput = _agricultureOutput2020;
        _agriculture.ValueAddedRatio = _agricultureValueAddedRatio;
        _agriculture.Trend = _agricultureTrend;
    }

    private void StartSectors()
    {
        StartSector(_services);
        StartSector(_industry);
        StartSector(_agriculture);
    }

    private void StepSectors(int t)
    {
        StepSector(_services, t, _growthScores[0]);
        StepSector(_industry, t, _growthScores[1]);
        StepSector(_agriculture, t, _growthScores[2]);
    }

    private void StartSector(MathNetSector sector)
    {
        sector.Shock[0] = 0;
        sector.Deviation[0] = 0;
        sector.Growth[0] = sector.Trend;
        sector.Output[0] = sector.BaseOutput;
        sector.DigitalLogit[0] = Logit(sector.Digital2020) + _digitalStartError;
        SetLevels(sector, 0);
    }

    private void StepSector(MathNetSector sector, int t, double score)
    {
        sector.Shock[t] = sector.Volatility * score;
        sector.Deviation[t] = (sector.Persistence * sector.Deviation[t - 1]) + sector.Shock[t];
        sector.Growth[t] = sector.Trend
            + (sector.CycleLoading * _cycle[t])
            + (sector.ShockLoading * _shockImpulse[t])
            + sector.Deviation[t]
            + (sector.ServicesWeight * _servicesPolicy[t])
            + (sector.IndustryWeight * _industryPolicy[t])
            + (sector.InvestmentLoading * _investmentEffect[t]);
        sector.Output[t] = sector.Output[t - 1] * (1 + Math.Max(sector.Growth[t], -0.5));
        sector.DigitalLogit[t] = sector.DigitalLogit[t - 1] + (ReformPace * _digitalDrift) + SampleNormal(0, DigitalVolatility);
        SetLevels(sector, t);
    }

    private static void SetLevels(MathNetSector sector, int t)
    {
        sector.ValueAdded[t] = sector.Output[t] * sector.ValueAddedRatio;
        sector.DigitalShare[t] = Logistic(sector.DigitalLogit[t]);
        sector.DigitalValueAdded[t] = sector.ValueAdded[t] * sector.DigitalShare[t];
    }

    private static double Logit(double share) => Math.Log(share / (1 - share));

    private static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));
}
