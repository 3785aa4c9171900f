using GrowthSim.Statistics;

namespace GrowthSim.Tests.Statistics;

public sealed class CorrelationMatrixTests
{
    private static readonly double[,] Higham = { { 1, 1, 0 }, { 1, 1, 1 }, { 0, 1, 1 } };

    [Fact]
    public void Nearest_is_that_of_Highams_example()
    {
        // Higham (2002), section 4: off-diagonal entries 0.7607 and 0.1573, distance 0.5278.
        double[,] nearest = CorrelationMatrix.Nearest(Higham);
        Assert.Equal(0.7607, nearest[0, 1], 5e-5);
        Assert.Equal(0.7607, nearest[1, 2], 5e-5);
        Assert.Equal(0.1573, nearest[0, 2], 5e-5);
        double distance = Math.Sqrt(Enumerable.Range(0, 9).Sum(i => Math.Pow(nearest[i / 3, i % 3] - Higham[i / 3, i % 3], 2)));
        Assert.Equal(0.5278, distance, 5e-5);
        CorrelationMatrix.Check(nearest);
        Assert.InRange(CorrelationMatrix.SmallestEigenvalue(nearest), -1e-9, 1e-6);
    }

    [Fact]
    public void Nearest_of_a_possible_matrix_is_itself()
    {
        double[,] matrix = { { 1, 0.5, 0.2 }, { 0.5, 1, -0.3 }, { 0.2, -0.3, 1 } };
        Assert.Equal(matrix, CorrelationMatrix.Nearest(matrix));
    }

    [Fact]
    public void SmallestEigenvalue_of_known_matrices()
    {
        // 1 − √2 for Higham's; 1 − ρ for equal correlations; 1 + (n − 1)ρ where they are negative.
        Assert.Equal(1 - Math.Sqrt(2), CorrelationMatrix.SmallestEigenvalue(Higham), 1e-12);
        Assert.Equal(0.4, CorrelationMatrix.SmallestEigenvalue(Equal(6, 0.6)), 1e-12);
        Assert.Equal(-0.25, CorrelationMatrix.SmallestEigenvalue(Equal(6, -0.25)), 1e-12);
        Assert.Equal(1, CorrelationMatrix.SmallestEigenvalue(new double[,] { { 1 } }));
    }

    [Fact]
    public void CholeskyFactor_times_its_transpose_is_the_matrix()
    {
        foreach (double[,] matrix in new[] { Equal(5, 0.3), Equal(4, -1.0 / 3), Equal(3, 1), CorrelationMatrix.Nearest(Higham) })
        {
            double[,] factor = CorrelationMatrix.CholeskyFactor(matrix);
            int n = matrix.GetLength(0);
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    double product = Enumerable.Range(0, n).Sum(k => factor[i, k] * factor[j, k]);
                    Assert.Equal(matrix[i, j], product, 1e-7);
                    Assert.True(j <= i || factor[i, j] == 0);
                }
            }
        }
    }

    [Fact]
    public void CholeskyFactor_of_an_impossible_matrix_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => CorrelationMatrix.CholeskyFactor(Higham));
        Assert.Contains("row 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nearest_of_a_large_impossible_matrix_has_a_factor()
    {
        double[,] matrix = Equal(12, -0.5);
        Assert.Equal(12, CorrelationMatrix.CholeskyFactor(CorrelationMatrix.Nearest(matrix)).GetLength(0));
        Assert.Equal(-1.0 / 11, CorrelationMatrix.Nearest(matrix)[3, 7], 1e-9);
    }

    [Fact]
    public void Check_names_the_entry()
    {
        Assert.Contains("Row 2", Assert.Throws<ArgumentException>(() => CorrelationMatrix.Check(new double[,] { { 1, 0 }, { 0, 0.9 } })).Message, StringComparison.Ordinal);
        Assert.Contains("row 2 and column 1", Assert.Throws<ArgumentException>(() => CorrelationMatrix.Check(new[,] { { 1, 0.1 }, { 0.2, 1 } })).Message, StringComparison.Ordinal);
        Assert.Contains("row 2 and column 1", Assert.Throws<ArgumentException>(() => CorrelationMatrix.Check(new[,] { { 1, 1.1 }, { 1.1, 1 } })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CorrelationMatrix.Check(new double[2, 3]));
        Assert.Throws<ArgumentException>(() => CorrelationMatrix.Check(new[,] { { 1, double.NaN }, { double.NaN, 1 } }));
    }

    private static double[,] Equal(int n, double correlation)
    {
        double[,] matrix = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[i, j] = i == j ? 1 : correlation;
            }
        }

        return matrix;
    }
}
