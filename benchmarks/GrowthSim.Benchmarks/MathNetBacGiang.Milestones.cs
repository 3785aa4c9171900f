namespace GrowthSim.Benchmarks;

/// <summary>Dated events, as fractional years.</summary>
internal sealed partial class MathNetBacGiang
{
    private const double ResolutionAdopted = 2021.608;
    private const double Never = 2100;

    private double _provincialPlan;
    private double _cityScheme;
    private double _generalPlan;
    private double _boundaryDecision;
    private double _parkBuilt;
    private double _innovationCentre;
    private double _stadium;
    private double _hospital;
    private double _ringRoad;
    private double _overpass;
    private double _dongSonRoad;
    private double _road293;
    private double _midtermReview;
    private double _finalReview;

    private void SetMilestones()
    {
        _provincialPlan = ResolutionAdopted + _provincialPlanDelay;
        _cityScheme = _provincialPlan + _citySchemeDelay;
        _generalPlan = ResolutionAdopted + _generalPlanDelay;
        _boundaryDecision = _boundaryBlocked > 0.5 ? Never : _generalPlan + _boundaryDelay;
        _parkBuilt = ResolutionAdopted + _parkPlanning + _parkBuilding;
        _innovationCentre = ResolutionAdopted + _innovationCentreDelay;
        _stadium = ResolutionAdopted + _stadiumDelay;
        _hospital = ResolutionAdopted + _hospitalDelay;
        _ringRoad = ResolutionAdopted + _ringRoadDelay;
        _overpass = ResolutionAdopted + _overpassDelay;
        _dongSonRoad = ResolutionAdopted + _dongSonDelay;
        _road293 = ResolutionAdopted + _road293Delay;
        _midtermReview = _midtermReviewDate;
        _finalReview = _finalReviewDate;
    }

    /// <summary>1 in a year by whose end the milestone has happened.</summary>
    private static double Done(double milestone, int t) => milestone < BaseYear + t + 1 ? 1 : 0;
}
