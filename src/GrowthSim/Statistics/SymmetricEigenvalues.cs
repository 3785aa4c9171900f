namespace GrowthSim.Statistics;

/// <summary>Eigenvalues of small symmetric matrices by Jacobi's rotations: no library whose order of summation could differ between machines.</summary>
internal static class SymmetricEigenvalues
{
    private const int MaxSweeps = 60;

    /// <summary>Returns the eigenvalues; column j of <paramref name="vectors"/> is the eigenvector of value j.</summary>
    public static double[] Of(double[,] matrix, out double[,] vectors)
    {
        int n = matrix.GetLength(0);
        double[,] a = (double[,])matrix.Clone();
        vectors = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            vectors[i, i] = 1;
        }

        for (int sweep = 0; sweep < MaxSweeps && OffDiagonal(a) > 0; sweep++)
        {
            for (int p = 0; p < n - 1; p++)
            {
                for (int q = p + 1; q < n; q++)
                {
                    Rotate(a, vectors, p, q);
                }
            }
        }

        double[] values = new double[n];
        for (int i = 0; i < n; i++)
        {
            values[i] = a[i, i];
        }

        return values;
    }

    /// <summary>Returns the nearest matrix without negative eigenvalues: those are set to 0.</summary>
    public static double[,] PositivePart(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[] values = Of(matrix, out double[,] vectors);
        double[,] part = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int k = 0; k < n; k++)
                {
                    sum += Math.Max(values[k], 0) * vectors[i, k] * vectors[j, k];
                }

                part[i, j] = part[j, i] = sum;
            }
        }

        return part;
    }

    private static double OffDiagonal(double[,] a)
    {
        int n = a.GetLength(0);
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                sum += a[i, j] * a[i, j];
            }
        }

        return sum;
    }

    // Golub and Van Loan, Matrix Computations, 8.5: the rotation that makes a[p, q] zero.
    private static void Rotate(double[,] a, double[,] vectors, int p, int q)
    {
        int n = a.GetLength(0);
        double entry = a[p, q];
        if (Math.Abs(entry) <= 1e-17 * Math.Sqrt(Math.Abs(a[p, p] * a[q, q])) || Math.Abs(entry) < 1e-150)
        {
            a[p, q] = a[q, p] = 0;
            return;
        }

        double tau = (a[q, q] - a[p, p]) / (2 * entry);
        double tangent = (tau >= 0 ? 1 : -1) / (Math.Abs(tau) + Math.Sqrt(1 + (tau * tau)));
        double cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        double sine = tangent * cosine;
        for (int k = 0; k < n; k++)
        {
            (a[k, p], a[k, q]) = ((cosine * a[k, p]) - (sine * a[k, q]), (sine * a[k, p]) + (cosine * a[k, q]));
        }

        for (int k = 0; k < n; k++)
        {
            (a[p, k], a[q, k]) = ((cosine * a[p, k]) - (sine * a[q, k]), (sine * a[p, k]) + (cosine * a[q, k]));
            (vectors[k, p], vectors[k, q]) = ((cosine * vectors[k, p]) - (sine * vectors[k, q]), (sine * vectors[k, p]) + (cosine * vectors[k, q]));
        }

        a[p, q] = a[q, p] = 0;
    }
}
