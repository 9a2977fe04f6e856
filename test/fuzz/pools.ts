import type { Db } from '../../electron/database/open.ts';

/** Values of the school's own rows by the names under which operations ask for them: `cadetId`, `iin`, `revision` … */
export type Pools = ReadonlyMap<string, readonly (string | number)[]>;

const VALUES_A_NAME = 60;

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

/** Reads what is there, so that made inputs often name it. */
export function readPools(db: Db): Pools {
  const pools = new Map<string, Set<string | number>>();
  const add = (name: string, values: readonly unknown[]) => {
    const known = pools.get(name) ?? new Set();
    for (const value of values) {
      if (known.size < VALUES_A_NAME && (typeof value === 'string' || typeof value === 'number')) known.add(value);
    }
    pools.set(name, known);
  };
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  const distinct = (table: string, column: string) =>
    db.prepare<[], unknown>(`SELECT DISTINCT "${column}" FROM "${table}" LIMIT ${VALUES_A_NAME}`).pluck().all();
  for (const table of tables) {
    for (const { name } of db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)) {
      add(name === 'id' ? `${camel(table)}Id` : camel(name), distinct(table, name));
    }
  }
  for (const [name, table] of Object.entries(ROW_OF)) {
    if (tables.includes(table)) add(name, distinct(table, 'id'));
  }
  return new Map([...pools].map(([name, values]) => [name, [...values]]));
}

/** What is known under a name; `cadetIds` asks for the same as `cadetId`. */
export const poolOf = (pools: Pools, key: string): readonly (string | number)[] =>
  pools.get(key) ?? pools.get(key.replace(/s$/, '')) ?? [];
