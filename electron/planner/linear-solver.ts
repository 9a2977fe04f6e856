import type { Highs } from 'highs';
import type { LinearProgram, SolveLinear } from '../../shared/timetable/why-not/linear-program.ts';

/**
 * HiGHS for the day model of why-not. Loading takes some 50 ms, so it is loaded when the first program must be solved,
 * and only in the planner's worker or a command: `solve` blocks its thread.
 * @param wasm the file of the solver beside the built worker; found among the packages when absent
 */
export async function loadLinearSolver(wasm?: Uint8Array): Promise<SolveLinear> {
  const { default: load } = await import('highs');
  const highs = await load(wasm ? { wasmBinary: wasm } : {});
  return (program, milliseconds) => solveWith(highs, program, milliseconds);
}

function solveWith(highs: Highs, program: LinearProgram, milliseconds: number) {
  const columns = program.cost.length;
  const rows = program.rowUpper.length;
  const model = highs.createModel({
    numCols: columns,
    numRows: rows,
    colCost: program.cost,
    colLower: new Float64Array(columns),
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: columns,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
  });
  try {
    model.options.set({ output_flag: false, time_limit: milliseconds / 1000 });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    return { objective: model.getObjectiveValue(), rowDuals: model.getSolution().rowDual };
  } finally {
    model.dispose();
  }
}
