namespace GrowthSim.Language.Resolution;

/// <summary>Counts the terms of all equations of a model, and ends their spelling out at <see cref="ModelLimits.Terms"/>.</summary>
internal sealed class TermBudget
{
    private int _terms;

    /// <summary>Gets whether the limit was passed.</summary>
    public bool IsSpent => _terms > ModelLimits.Terms;

    /// <summary>Counts a term; false, with an error, where it passes the limit.</summary>
    public bool Take(TextPosition at, string entry, ErrorList errors)
    {
        if (IsSpent)
        {
            return false;
        }

        _terms++;
        errors.YieldPoint.Pass();
        if (IsSpent)
        {
            errors.Add(at, entry, $"The equations have more than {ModelLimits.Terms} terms, sectors spelled out.", "Use fewer sectors, or give common parts entries of their own.");
        }

        return !IsSpent;
    }
}
