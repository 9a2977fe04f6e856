import type { Db } from '../../electron/database/open.ts';

type Value = string | number;
/** One row, by the names under which operations ask for its values. */
export type PoolRow = ReadonlyMap<string, readonly Value[]>;

/** The school's own rows, and their values by the names under which operations ask for them: `cadetId`, `iin` … */
export interface Pools {
  values: ReadonlyMap<string, readonly Value[]>;
  tables: readonly { columns: readonly string[]; rows: readonly PoolRow[] }[];
  /** What the program has answered, whole. */
  objects: readonly object[];
}

const VALUES_A_NAME = 60;
const ROWS_A_TABLE = 12;
const MOST_ROWS = 2000;

/** Names of inputs that stand for a row whose table is called otherwise. */
const ROW_OF: Readonly<Record<string, string>> = {
  entryId: 'history',
  dayId: 'range_day',
  requestId: 'leave_request',
  movementId: 'gate_movement',
  lotId: 'ammunition_lot',
  actId: 'ammunition_act',
  cardId: 'exercise_card',
  rangeId: 'firing_range',
  approvalId: 'range_approval',
  roomId: 'barracks_room',
  kindId: 'lesson_kind',
  ruleId: 'order_rule',
  postId: 'duty_post',
  orderId: 'leaving_order',
  blankId: 'certificate_blank',
  firstBlankId: 'certificate_blank',
  referenceId: 'study_reference',
  issueId: 'weapon_issue',
  recordId: 'safety_record',
};

const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export const isPoolValue = (value: unknown): value is Value => typeof value === 'string' || typeof value === 'number';

/** Names under which a column of a table is asked for. */
function namesOf(table: string, column: string): string[] {
  if (column !== 'id') return [camel(column)];
  const also = Object.entries(ROW_OF).flatMap(([name, one]) => (one === table ? [name] : []));
  return [`${camel(table)}Id`, ...also];
}

/** About so many of a table's rows, from its beginning to its end. */
function spread<T>(rows: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.ceil(rows.length / count));
  return rows.filter((_, index) => index % step === 0 || index === rows.length - 1);
}

/** Reads what is there, so that made inputs often name it. */
export function readPools(db: Db): Pools {
  const values = new Map<string, Set<Value>>();
  const tables: { columns: string[]; rows: PoolRow[] }[] = [];
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  for (const table of names) {
    const all = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" LIMIT ${MOST_ROWS}`).all();
    const found = spread(all, VALUES_A_NAME);
    const rows = found.map(
      (row) =>
        new Map(
          Object.entries(row).flatMap(([column, value]) =>
            isPoolValue(value) ? namesOf(table, column).map((name) => [name, [value]] as const) : [],
          ),
        ),
    );
    for (const row of rows)
      for (const [name, [value]] of row) {
        const known = values.get(name) ?? new Set();
        if (value !== undefined && known.size < VALUES_A_NAME) known.add(value);
        values.set(name, known);
      }
    const columns = db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table)
      .flatMap((column) => namesOf(table, column));
    tables.push({ columns, rows });
  }
  return { values: new Map([...values].map(([name, known]) => [name, [...known]])), tables, objects: [] };
}

/** The pools with rows that no table holds, such as who signs in with which password. */
export function withRows(pools: Pools, rows: readonly PoolRow[]): Pools {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const values = new Map(pools.values);
  for (const column of columns)
    values.set(column, [...new Set([...(values.get(column) ?? []), ...rows.flatMap((row) => row.get(column) ?? [])])]);
  return { ...pools, values, tables: [...pools.tables, { columns, rows }] };
}

const isAsked = (fields: readonly string[], column: string): boolean =>
  fields.includes(column) || fields.includes(`${column}s`);

/** Rows of the tables that hold at least two of these fields together. */
export function rowsFor({ tables }: Pools, fields: readonly string[]): PoolRow[] {
  return tables
    .filter(({ columns }) => columns.filter((column) => isAsked(fields, column)).length > 1)
    .flatMap(({ rows }) => spread(rows, ROWS_A_TABLE));
}

/** The pools as they are when everything is asked of one row. */
export const withRow = (pools: Pools, row: PoolRow): Pools => ({
  ...pools,
  values: new Map([...pools.values, ...row]),
});

/** What is known under a name; `cadetIds` asks for the same as `cadetId`. */
export const poolOf = ({ values }: Pools, key: string): readonly Value[] =>
  values.get(key) ?? values.get(key.replace(/s$/, '')) ?? [];
