namespace GrowthSim.Statistics;

/// <summary>Checks and factors of correlation matrices; the same bits on every machine (+ − · / and square roots in one order).</summary>
public static class CorrelationMatrix
{
    // Rounding in a matrix of a few dozen rows stays far below this.
    private const double Tolerance = 1e-9;
    private const double NearestTolerance = 1e-12;
    private const int MaxProjections = 10_000;

    /// <summary>Throws unless a matrix is square and symmetric, with ones on the diagonal and entries from −1 to 1. It may still have a negative eigenvalue.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <exception cref="ArgumentException">The matrix is none of correlations; the message names the entry.</exception>
    public static void Check(double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        int n = matrix.GetLength(0);
        if (n == 0 || matrix.GetLength(1) != n)
        {
            throw new ArgumentException($"A correlation matrix is square and not empty: it has {n} rows and {matrix.GetLength(1)} columns.", nameof(matrix));
        }

        for (int i = 0; i < n; i++)
        {
            if (matrix[i, i] != 1)
            {
                throw new ArgumentException($"Row {i + 1} of the correlation matrix must have 1 on the diagonal: it is {matrix[i, i]:R}.", nameof(matrix));
            }

            for (int j = 0; j < i; j++)
            {
                if (!(Math.Abs(matrix[i, j]) <= 1) || matrix[i, j] != matrix[j, i])
                {
                    throw new ArgumentException(
                        $"The correlation of row {i + 1} and column {j + 1} must be from -1 to 1 and the same both ways: it is {matrix[i, j]:R} and {matrix[j, i]:R}.", nameof(matrix));
                }
            }
        }
    }

    /// <summary>Returns the smallest eigenvalue: negative where no random variables can have these correlations.</summary>
    /// <param name="matrix">A correlation matrix.</param>
    /// <returns>The eigenvalue, within 10⁻¹².</returns>
    /// <exception cref="ArgumentException">The matrix fails <see cref="Check"/>.</exception>
    public static double SmallestEigenvalue(double[,] matrix)
    {
        Check(matrix);
        double[] values = SymmetricEigenvalues.Of(matrix, out _);
        return values.Min();
    }

    /// <summary>Returns the nearest correlation matrix without negative eigenvalues, in the sum of squared differences.</summary>
    /// <param name="matrix">A correlation matrix.</param>
    /// <returns>The nearest one; the matrix itself (a copy) where it has no eigenvalue below −10⁻⁹.</returns>
    /// <remarks>
    /// Alternating projections on the positive semi-definite matrices and on those with unit diagonal, with Dykstra's correction: Higham, "Computing the nearest correlation
    /// matrix" (IMA Journal of Numerical Analysis, 2002).
    /// </remarks>
    /// <exception cref="ArgumentException">The matrix fails <see cref="Check"/>.</exception>
    public static double[,] Nearest(double[,] matrix)
    {
        if (SmallestEigenvalue(matrix) >= -Tolerance)
        {
            return (double[,])matrix.Clone();
        }

        int n = matrix.GetLength(0);
        double[,] nearest = (double[,])matrix.Clone();
        double[,] positive = nearest;
        double[,] correction = new double[n, n];
        double change = double.PositiveInfinity;
        for (int step = 0; step < MaxProjections && change > NearestTolerance; step++)
        {
            double[,] moved = Combine(nearest, correction, -1);
            positive = SymmetricEigenvalues.PositivePart(moved);
            correction = Combine(positive, moved, -1);
            change = 0;
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    double next = i == j ? 1 : positive[i, j];
                    change = Math.Max(change, Math.Abs(next - nearest[i, j]));
                    nearest[i, j] = next;
                }
            }
        }

        return UnitDiagonal(positive);
    }

    /// <summary>Returns the lower triangular factor L with L·Lᵀ equal to the matrix: L times independent normal numbers has these correlations.</summary>
    /// <param name="matrix">A correlation matrix without negative eigenvalues (but for rounding). A row that depends on earlier ones has 0 on the diagonal.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="ArgumentException">The matrix fails <see cref="Check"/>, or has a negative eigenvalue.</exception>
    public static double[,] CholeskyFactor(double[,] matrix)
    {
        Check(matrix);
        int n = matrix.GetLength(0);
        double[,] factor = new double[n, n];
        for (int j = 0; j < n; j++)
        {
            for (int i = j; i < n; i++)
            {
                double rest = matrix[i, j];
                for (int k = 0; k < j; k++)
                {
                    rest -= factor[i, k] * factor[j, k];
                }

                // What is left of a row that depends on the rows before it is nothing, up to rounding; of an indefinite matrix it is not.
                bool dependent = i == j ? rest <= Tolerance : factor[j, j] == 0;
                if (dependent && (i == j ? rest < -Tolerance : rest * rest > Tolerance))
                {
                    throw new ArgumentException($"The correlations of row {i + 1} cannot hold together with those of the rows before it (see {nameof(Nearest)}).", nameof(matrix));
                }

                factor[i, j] = dependent ? 0 : i == j ? Math.Sqrt(rest) : rest / factor[j, j];
            }
        }

        return factor;
    }

    private static double[,] Combine(double[,] a, double[,] b, double factor)
    {
        int n = a.GetLength(0);
        double[,] sum = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                sum[i, j] = a[i, j] + (factor * b[i, j]);
            }
        }

        return sum;
    }

    private static double[,] UnitDiagonal(double[,] positive)
    {
        int n = positive.GetLength(0);
        double[,] scaled = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            scaled[i, i] = 1;
            for (int j = 0; j < i; j++)
            {
                double entry = positive[i, j] / Math.Sqrt(positive[i, i] * positive[j, j]);
                scaled[i, j] = scaled[j, i] = Math.Clamp(entry, -1, 1);
            }
        }

        return scaled;
    }
}
