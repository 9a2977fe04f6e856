import type { HistoryChange } from '../../shared/contract/history.contract.ts';
import { UNSAID_COLUMNS } from '../../shared/history/said-columns.ts';
import { maskIin } from '../../shared/kit/iin.ts';
import type { Row, RowChange } from '../database/capture.ts';
import type { Db } from '../database/open.ts';

/** Longer texts (a frozen paper, a list) are not read in a line of the history. */
const LONGEST_TEXT = 160;

/** How a row that is referred to is called: an expression over its table. */
const NAMES: Readonly<Record<string, string>> = {
  cadet: "surname || ' ' || given_name",
  person: 'full_name',
  cohort: 'code',
  platoon: 'number',
  barracks_room: 'name',
  bunk: "(SELECT name FROM barracks_room WHERE id = room_id) || ' · ' || number",
  place: 'name',
  instructor: 'full_name',
  lesson_kind: 'code',
  duty_post: 'name',
  firing_range: 'name',
  exercise_card: 'name',
  weapon: 'serial',
  diet: 'name_kk',
  exam: "subject_code || ' · ' || date",
  norm: 'name_kk',
  range_day: 'date',
  ammunition_lot: 'number',
  plan: 'version',
  certificate_blank: "series || ' ' || number",
  school_order: 'number',
  leaving_order: 'number',
};

/** Columns by which a row names itself, the first that stands counts. */
const OWN_NAMES = ['surname', 'full_name', 'code', 'name', 'name_kk', 'serial', 'key', 'date', 'number'];

/**
 * What changes of rows say, for reading: references by name, whole IINs never (DOMAIN §8), technical columns left out.
 */
export function changesInWords(db: Db, changes: readonly RowChange[]): HistoryChange[] {
  const targets = new Map<string, ReadonlyMap<string, string>>();
  const said = new Map<string, string>();

  const targetsOf = (table: string): ReadonlyMap<string, string> => {
    const known = targets.get(table);
    if (known) return known;
    const keys = db
      .prepare<[string], { column: string; target: string }>(
        'SELECT "from" AS column, "table" AS target FROM pragma_foreign_key_list(?) WHERE "to" IS NULL OR "to" = \'id\'',
      )
      .all(table);
    const found = new Map(keys.map(({ column, target }) => [column, target]));
    targets.set(table, found);
    return found;
  };

  const nameOf = (target: string, id: number | string): string => {
    const key = `${target} ${id}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    const expression = NAMES[target];
    const found = expression
      ? db
          .prepare<unknown[], string | number | null>(`SELECT ${expression} FROM "${target}" WHERE id = ?`)
          .pluck()
          .get(id)
      : null;
    const name = found === undefined || found === null ? `№ ${id}` : String(found);
    said.set(key, name);
    return name;
  };

  const inWords = (table: string, column: string, value: Row[string] | undefined): Row[string] => {
    if (value === null || value === undefined) return null;
    const target = targetsOf(table).get(column);
    if (target) return nameOf(target, value);
    if (column === 'iin') return maskIin(String(value));
    return typeof value === 'string' && value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  };

  return changes.map(({ table, before, after }) => {
    const row = after ?? before ?? {};
    const columns = Object.keys(row).filter(
      (column) =>
        !UNSAID_COLUMNS.has(column) && (before && after ? before[column] !== after[column] : row[column] !== null),
    );
    return {
      table,
      kind: before ? (after ? 'changed' : 'removed') : 'added',
      about: aboutRow(row, (column) => inWords(table, column, row[column])),
      fields: columns.map((column) => ({
        column,
        before: inWords(table, column, before?.[column]),
        after: inWords(table, column, after?.[column]),
      })),
    };
  });
}

function aboutRow(row: Row, said: (column: string) => Row[string]): string | null {
  if (row.cadet_id !== undefined && row.cadet_id !== null) return String(said('cadet_id'));
  if (row.surname !== undefined) return `${row.surname} ${row.given_name ?? ''}`.trim();
  const own = OWN_NAMES.find((column) => row[column] !== undefined && row[column] !== null);
  return own === undefined ? null : String(said(own));
}
