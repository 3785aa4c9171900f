using GrowthSim.Language;
using GrowthSim.Statistics;

namespace GrowthSim.Compilation;

/// <summary>A draw's place in a Gaussian copula: its normal score is row <paramref name="Row"/> of the factor times the independent scores.</summary>
/// <param name="Correlation">The correlation.</param>
/// <param name="Rows">The lower Cholesky factor of its matrix.</param>
/// <param name="Row">The draw's row.</param>
internal sealed record CopulaMember(Correlation Correlation, double[,] Rows, int Row)
{
    /// <summary>Returns the lower Cholesky factor of a correlation's matrix.</summary>
    public static double[,] Factor(Correlation correlation)
    {
        int size = correlation.Between.Length;
        double[,] matrix = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                matrix[i, j] = correlation.Matrix[i][j];
            }
        }

        return CorrelationMatrix.CholeskyFactor(matrix);
    }
}
