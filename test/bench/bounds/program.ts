import type { Highs } from 'highs';

/** A column and its coefficient in a row. */
export type Term = readonly [column: number, coefficient: number];

export interface Row {
  lower: number;
  upper: number;
  terms: Term[];
}

/** A linear program in the making, to be minimised; every column is at least 0. */
export class Program {
  readonly cost: number[] = [];
  upper: number[] = [];
  readonly isInteger: boolean[] = [];
  readonly rows: Row[] = [];

  column(cost: number, upper: number, isInteger: boolean): number {
    this.cost.push(cost);
    this.upper.push(upper);
    this.isInteger.push(isInteger);
    return this.cost.length - 1;
  }

  atMost(upper: number, terms: Term[]): void {
    if (terms.length > 0) this.rows.push({ lower: Number.NEGATIVE_INFINITY, upper, terms });
  }

  atLeast(lower: number, terms: Term[]): void {
    this.rows.push({ lower, upper: Number.POSITIVE_INFINITY, terms });
  }

  exactly(value: number, terms: Term[]): void {
    this.rows.push({ lower: value, upper: value, terms });
  }

  /** The same program with other upper limits of its columns. */
  withUpper(upper: number[]): Program {
    return Object.assign(Object.create(Program.prototype) as Program, this, { upper });
  }

  /**
   * Takes another program in, so many times as `share` says: its rows hold with their limits times that column. Columns
   * that must be 0 are left out, as are other upper limits. Gives the column of each column of the other, if it has one.
   */
  includeShare(other: Program, share: number): (number | undefined)[] {
    const columns = other.cost.map((cost, column) =>
      other.upper[column] === 0 ? undefined : this.column(cost, Number.POSITIVE_INFINITY, false),
    );
    for (const { lower, upper, terms } of other.rows) {
      const own = terms.flatMap(([column, value]): Term[] => {
        const known = columns[column];
        return known === undefined ? [] : [[known, value]];
      });
      if (lower === upper) this.exactly(0, [...own, [share, -upper]]);
      else if (Number.isFinite(lower)) this.atLeast(0, [...own, [share, -lower]]);
      else if (own.length > 0) this.atMost(0, [...own, [share, -upper]]);
    }
    return columns;
  }
}

export interface LinearAnswer {
  objective: number;
  values: Float64Array;
  rowDuals: Float64Array;
}

export interface IntegerAnswer {
  /** No solution costs less: what the branch and bound has proved so far, also when its time is over. */
  bound: number;
  /** The best solution found; null when there was none in time. */
  values: Float64Array | null;
  /** Cost of that solution; infinite without one. */
  objective: number;
}

/** The program without its integrality, with its own or other costs; null when it was not solved in time. */
export function solveRelaxed(
  highs: Highs,
  program: Program,
  seconds: number,
  cost: readonly number[] = program.cost,
  options: Readonly<Record<string, string>> = {},
): LinearAnswer | 'infeasible' | null {
  return solving(highs, program, cost, false, { time_limit: seconds, ...options }, (model) => {
    if (model.getModelStatus() === highs.constants.modelStatus.infeasible) return 'infeasible';
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const { colValue, rowDual } = model.getSolution();
    return { objective: model.getObjectiveValue(), values: colValue, rowDuals: rowDual };
  });
}

/** The program with other costs and with its integrality, up to this gap between the bound and the best solution. */
export function solveInteger(
  highs: Highs,
  program: Program,
  cost: readonly number[],
  { seconds, gap }: { seconds: number; gap: number },
): IntegerAnswer {
  return solving(highs, program, cost, true, { time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: gap }, (model) => {
    if (model.getModelStatus() === highs.constants.modelStatus.infeasible) {
      return { bound: Number.POSITIVE_INFINITY, values: null, objective: Number.POSITIVE_INFINITY };
    }
    const bound = Number(model.info.get('mip_dual_bound'));
    const found = Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;
    return {
      bound,
      values: found ? model.getSolution().colValue : null,
      objective: found ? model.getObjectiveValue() : Number.POSITIVE_INFINITY,
    };
  });
}

function solving<T>(
  highs: Highs,
  { upper, isInteger, rows }: Program,
  cost: readonly number[],
  withIntegers: boolean,
  options: Readonly<Record<string, number | string>>,
  read: (model: ReturnType<Highs['createModel']>) => T,
): T {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, value] of terms) {
      indices.push(column);
      values.push(value);
    }
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: new Float64Array(cost.length),
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: cost.length, starts, indices, values },
    ...(withIntegers && { integrality: Int32Array.from(isInteger, Number) }),
  });
  try {
    model.options.set({ output_flag: false, ...options });
    model.run();
    return read(model);
  } finally {
    model.dispose();
  }
}
