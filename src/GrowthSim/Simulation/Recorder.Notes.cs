using System.Diagnostics;
using System.Runtime.CompilerServices;
using GrowthSim.Compilation;
using GrowthSim.Statistics;

namespace GrowthSim.Simulation;

/// <content>Counting the cells that were noted.</content>
internal sealed unsafe partial class Recorder
{
    private void CountNotes(YieldPoint yieldPoint)
    {
        int notes = 0;
        fixed (uint* cells = _result.Cells.Cells)
        {
            for (int output = 0; output < _grids.Length; output++)
            {
                if (_grids[output] is null)
                {
                    continue;
                }

                notes += _tiles * Tape.TilePaths;
                if (notes >= NotesBetweenPoints)
                {
                    notes = 0;
                    yieldPoint.Pass();
                }

                if (_weights is not null)
                {
                    CountWeighted(output, cells + _starts[output]);
                    continue;
                }

                if (_grids[output] is { Kind: CellGridKind.Lattice, CellCount: int few and <= FewCells })
                {
                    CountFew(output, few, cells + _starts[output]);
                    continue;
                }

                for (int tile = 0; tile < _tiles; tile++)
                {
                    CellGrid.Count(NotesOf(tile, output), Tape.TilePaths, cells + _starts[output]);
                }
            }
        }

        _tiles = 0;
    }

    [SkipLocalsInit]
    private void CountFew(int output, int few, uint* cells)
    {
        Debug.Assert(few <= FewCells && _tiles <= _tilesKept, "The cells lie on the stack four times, the notes in the memory of the tiles.");
        uint* four = stackalloc uint[4 * FewCells];
        new Span<uint>(four, 4 * few).Clear();
        for (int tile = 0; tile < _tiles; tile++)
        {
            CellGrid.CountInFour(NotesOf(tile, output), Tape.TilePaths, four, few);
        }

        for (int cell = 0; cell < few; cell++)
        {
            cells[cell] += (four[cell] + four[few + cell]) + (four[(2 * few) + cell] + four[(3 * few) + cell]);
        }
    }
}
