namespace GrowthSim.Benchmarks;

/// <summary>Indicators of size, growth, services, budget and investment.</summary>
internal sealed partial class MathNetBacGiang
{
    private readonly double[] _valueAdded = new double[Years];
    private readonly double[] _valueAddedGrowth = new double[Years];
    private readonly double[] _servicesShare = new double[Years];
    private readonly double[] _nominalValueAdded = new double[Years];
    private readonly double[] _population = new double[Years];
    private readonly double[] _valueAddedPerHead = new double[Years];
    private readonly double[] _serviceOutput = new double[Years];
    private readonly double[] _provincialShare = new double[Years];
    private readonly double[] _revenue = new double[Years];
    private readonly double[] _investment = new double[Years];
    private readonly double[] _realisedIcor = new double[Years];

    private void StartEconomy()
    {
        SetSize(0);
        SetServices(0);
        _valueAddedGrowth[0] = 0;
        _revenue[0] = _revenue2020;
        _realisedIcor[0] = _icor;
        SetInvestment(0);
    }

    private void StepEconomy(int t)
    {
        SetSize(t);
        SetServices(t);
        _valueAddedGrowth[t] = (_valueAdded[t] / _valueAdded[t - 1]) - 1;
        double revenueGrowth = (_revenueBuoyancy * Math.Log(_nominalValueAdded[t] / _nominalValueAdded[t - 1])) + SampleStudentT(0, RevenueNoise, 5);
        _revenue[t] = _revenue[t - 1] * Math.Exp(Math.Clamp(revenueGrowth, -1, 1));
        _realisedIcor[t] = Math.Clamp(_investmentRate[t] / Math.Max(_valueAddedGrowth[t], 0.01), 0, 50);
        SetInvestment(t);
    }

    private void SetSize(int t)
    {
        _valueAdded[t] = _services.ValueAdded[t] + _industry.ValueAdded[t] + _agriculture.ValueAdded[t];
        _servicesShare[t] = _services.ValueAdded[t] / _valueAdded[t];
        _nominalValueAdded[t] = _valueAdded[t] * _priceLevel[t];
        double yenDungPeople = _enlargedPerHead[t] * YenDungPopulationRatio;
        _population[t] = _oldCityPopulation[t] * (1 + yenDungPeople);
        _valueAddedPerHead[t] = _nominalValueAdded[t] * (1 + (yenDungPeople * _yenDungRelativeValueAdded)) / _population[t] * 1000000 / _vndPerUsd[t];
    }

    private void SetServices(int t)
    {
        double baseOutput = ServicesBase < 0.5 ? _serviceOutput2020 : ServicesBase < 1.5 ? 9400 : ServicesBase < 2.5 ? 10800 : 10000;
        double prices = PriceBasis < 0.5 ? 1 : _servicePriceIndex[t];
        double territory = 1 + (_enlargedLevels[t] * YenDungPopulationRatio * _yenDungRelativeServices);
        _serviceOutput[t] = _services.Output[t] / _serviceOutput2020 * baseOutput * prices * territory;
        double provincialPrices = PriceBasis < 0.5 ? 1 : _servicePriceIndex[t] * _provincialServicesCurrent2020 / _provincialServices2020;
        _provincialShare[t] = _serviceOutput[t] / (_provincialServicesOutput[t] * provincialPrices);
    }

    private void SetInvestment(int t) =>
        _investment[t] = _investmentRate[t] * _nominalValueAdded[t] * (1 + (_enlargedLevels[t] * YenDungPopulationRatio * _yenDungRelativeValueAdded));
}
