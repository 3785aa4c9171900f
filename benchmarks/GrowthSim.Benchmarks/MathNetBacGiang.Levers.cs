namespace GrowthSim.Benchmarks;

/// <summary>The levers of the baseline: their defaults.</summary>
internal sealed partial class MathNetBacGiang
{
    private const double ServicesPromotion = 0;
    private const double IndustryPromotion = 0;
    private const double InvestmentDrive = 0;
    private const double ReformPace = 1;
    private const double ForcedShock = 0;
    private const double PriceBasis = 0;
    private const double ServicesBase = 0;
    private const double Boundary = 1;
    private const double GrowthWindow = 0;
    private const double DigitalScope = 0;
    private const double SchoolsScope = 0;
    private const double Dissolution = 0;
}
