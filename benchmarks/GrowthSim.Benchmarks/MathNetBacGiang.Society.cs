namespace GrowthSim.Benchmarks;

/// <summary>Indicators of the digital economy, labour, ranks, schools and party organisations.</summary>
internal sealed partial class MathNetBacGiang
{
    private readonly double[] _digitalShare = new double[Years];
    private readonly double[] _digitalMinimum = new double[Years];
    private readonly double[] _trainedLabourLogit = new double[Years];
    private readonly double[] _trainedLabour = new double[Years];
    private readonly double[] _smartScore = new double[Years];
    private readonly double[] _smartRank = new double[Years];
    private readonly double[] _ddciScore = new double[Years];
    private readonly double[] _ddciRank = new double[Years];
    private readonly double[] _ddciFirst = new double[Years];
    private readonly double[] _schoolsBelow = new double[Years];
    private readonly double[] _schoolsLevelOne = new double[Years];
    private readonly double[] _schoolsLevelTwoCount = new double[Years];
    private readonly double[] _schoolsLevelTwo = new double[Years];
    private readonly double[] _partyWell = new double[Years];
    private readonly double[] _partyFailed = new double[Years];

    private void StartSociety()
    {
        _trainedLabourLogit[0] = Logit(_trainedLabour2020);
        _smartScore[0] = _smartStart;
        _ddciScore[0] = _ddciStrength;
        _schoolsBelow[0] = 2;
        _schoolsLevelTwoCount[0] = 11;
        SetSociety(0);
    }

    private void StepSociety(int t)
    {
        _trainedLabourLogit[t] = _trainedLabourLogit[t - 1] + (ReformPace * _trainingDrift) + SampleNormal(0, 0.05);
        _smartScore[t] = _smartScore[t - 1] + (ReformPace * _smartDrift) + SampleNormal(0, SmartVolatility);
        _ddciScore[t] = (0.7 * _ddciScore[t - 1]) + (0.3 * _ddciStrength) + SampleNormal(0, DdciVolatility);
        double below = (((1 - _schoolCure) * _schoolsBelow[t - 1]) + _schoolOpening) / 55;
        _schoolsBelow[t] = SampleBinomial(55, Math.Clamp(below, 0, 1));
        _schoolsLevelTwoCount[t] = Math.Min(55, _schoolsLevelTwoCount[t - 1] + SampleBinomial(44, _schoolUpgrade));
        SetSociety(t);
    }

    private void SetSociety(int t)
    {
        _digitalShare[t] = (_services.DigitalValueAdded[t] + _industry.DigitalValueAdded[t] + _agriculture.DigitalValueAdded[t]) / _valueAdded[t];
        double withoutAgriculture = Math.Min(_services.DigitalShare[t], _industry.DigitalShare[t]);
        _digitalMinimum[t] = DigitalScope < 0.5 ? Math.Min(withoutAgriculture, _agriculture.DigitalShare[t]) : withoutAgriculture;
        _trainedLabour[t] = Logistic(_trainedLabourLogit[t]);
        _smartRank[t] = 1 + SampleBinomial(84, Logistic(-_smartScore[t]));
        _ddciRank[t] = 1 + SampleBinomial(9, Logistic(-_ddciScore[t]));
        _ddciFirst[t] = _ddciRank[t] <= 1 ? 1 : 0;
        double counted = SchoolsScope < 0.5 ? _schoolsBelow[t] : SampleBinomial(55, (1 - _schoolYoungShare) * _schoolsBelow[t] / 55);
        _schoolsLevelOne[t] = 1 - (counted / 55);
        _schoolsLevelTwo[t] = _schoolsLevelTwoCount[t] / 55;
        _partyWell[t] = SampleBinomial(70, _partyQuality) / 70.0;
        _partyFailed[t] = SampleBinomial(70, _partyFailure);
    }
}
