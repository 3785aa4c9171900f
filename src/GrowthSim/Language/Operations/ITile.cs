using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>What instructions need of a tile of paths besides its memory.</summary>
internal unsafe interface ITile
{
    /// <summary>The number of paths of a tile; a multiple of 64.</summary>
    const int Paths = 256;

    /// <summary>Fills a column with the uniform numbers of a draw.</summary>
    void Uniforms(double* column, in Instruction instruction);

    /// <summary>Fills a column with the standard normal numbers of a draw.</summary>
    void Normals(double* column, in Instruction instruction);

    /// <summary>Returns a quantile table.</summary>
    QuantileTable QuantileTable(int number);

    /// <summary>Returns a step table.</summary>
    StepTable StepTable(int number);

    /// <summary>Runs a fused loop.</summary>
    void Loop(int number);
}
