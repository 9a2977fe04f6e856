/** Least cost · x with 0 ≤ x ≤ upper and rowLower ≤ A x ≤ rowUpper; A by columns. */
export interface LinearProgram {
  cost: Float64Array;
  upper: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
}

export interface LinearAnswer {
  objective: number;
  /** By how much the objective grows with each row's bound. */
  rowDuals: ArrayLike<number>;
}

/** Solves a linear program, or gives up after so many milliseconds (null). */
export type SolveLinear = (program: LinearProgram, milliseconds: number) => LinearAnswer | null;

/** Collects a linear program row by row and column by column. */
export class LinearProgramBuilder {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly columns: { row: number; value: number }[][] = [];

  addColumn(cost: number, upper: number): number {
    this.cost.push(cost);
    this.upper.push(upper);
    return this.columns.push([]) - 1;
  }

  addRow(lower: number, upper: number): number {
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  set(row: number, column: number, value: number): void {
    if (value !== 0) this.columns[column]!.push({ row, value });
  }

  program(): LinearProgram {
    const starts = [0];
    for (const column of this.columns) starts.push(starts.at(-1)! + column.length);
    const entries = this.columns.flat();
    return {
      cost: Float64Array.from(this.cost),
      upper: Float64Array.from(this.upper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries, ({ row }) => row),
      values: Float64Array.from(entries, ({ value }) => value),
    };
  }
}
