namespace GrowthSim.Benchmarks;

/// <summary>Indicators of planning, green land, class I and projects.</summary>
internal sealed partial class MathNetBacGiang
{
    private readonly double[] _zoningCoverage = new double[Years];
    private readonly double[] _detailedCoverage = new double[Years];
    private readonly double[] _greenLand = new double[Years];
    private readonly double[] _greenPerHead = new double[Years];
    private readonly double[] _classOneBaseScore = new double[Years];
    private readonly double[] _classOneScore = new double[Years];
    private readonly double[] _classOneYearsReady = new double[Years];
    private readonly double[] _classOneRecognised = new double[Years];
    private readonly double[] _urbanAreas = new double[Years];
    private readonly double[] _hotels = new double[Years];
    private readonly double[] _nightZones = new double[Years];
    private readonly double[] _resorts = new double[Years];
    private readonly double[] _advancedSchoolsBuilt = new double[Years];

    private void StartLand()
    {
        _zoningCoverage[0] = _zoning2020;
        _detailedCoverage[0] = _detailed2020;
        _classOneBaseScore[0] = _classOneScore2020;
        SetLand(0);
        _classOneYearsReady[0] = 0;
        _classOneRecognised[0] = 0;
        _urbanAreas[0] = 0;
        _hotels[0] = 0;
        _nightZones[0] = 0;
        _resorts[0] = 0;
        _advancedSchoolsBuilt[0] = 0;
    }

    private void StepLand(int t)
    {
        _zoningCoverage[t] = Math.Min(1, _zoningCoverage[t - 1] + (ReformPace * _zoningPace * Math.Max(0, 1 + SampleNormal(0, 0.4))));
        _detailedCoverage[t] = Math.Min(1, _detailedCoverage[t - 1] + (ReformPace * _detailedPace * Math.Max(0, 1 + SampleNormal(0, 0.4))));
        _classOneBaseScore[t] = _classOneBaseScore[t - 1] + (ReformPace * _classOnePace) + SampleNormal(0, 0.7);
        SetLand(t);
        bool ready = _classOneScore[t] >= 75 && _enlarged[t] > 0.5 && _generalPlanInForce[t] > 0.5;
        _classOneYearsReady[t] = _classOneYearsReady[t - 1] + (ready ? 1 : 0);
        _classOneRecognised[t] = Math.Max(_classOneRecognised[t - 1], _unitExists[t] * (_classOneYearsReady[t] >= _classOneProcedure ? 1 : 0));
        StepProjects(t);
    }

    private void SetLand(int t)
    {
        _greenLand[t] = (_green2020 * _population2020 / 10) + (_greenAdditions * t) + (_parkArea * Done(_parkBuilt, t));
        double yenDungPeople = _enlargedLevels[t] * YenDungPopulationRatio;
        _greenPerHead[t] = _greenLand[t] * 10 / _oldCityPopulation[t] * (1 + (yenDungPeople * _yenDungRelativeGreen)) / (1 + yenDungPeople);
        _classOneScore[t] = Math.Clamp(_classOneBaseScore[t] - (_classOneDilution * _enlarged[t]), 0, 100);
    }

    private void StepProjects(int t)
    {
        double climate = 1 + (5 * (_services.Growth[t] - 0.10));
        StepProject(_urbanAreas, t, 6, _urbanAreaRate * climate);
        StepProject(_hotels, t, 6, _hotelRate * climate);
        StepProject(_nightZones, t, 4, _nightZoneRate * climate);
        StepProject(_resorts, t, 3, _resortRate * climate);
        StepProject(_advancedSchoolsBuilt, t, 4, _advancedSchoolRate);
    }

    /// <summary>Each candidate that has not come yet comes with a chance.</summary>
    private void StepProject(double[] come, int t, int candidates, double chance)
    {
        double probability = Math.Clamp(chance, 0, 1) * (candidates - come[t - 1]) / candidates;
        come[t] = Math.Min(candidates, come[t - 1] + SampleBinomial(candidates, probability));
    }
}
