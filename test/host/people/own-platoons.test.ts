import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import type { Refusal } from '../../../electron/host/refusal.ts';
import { demandOwnPlatoons } from '../../../electron/people/own-platoons.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { idsAt, type Named } from '../../../shared/contract/scope.ts';
import { scopes } from '../../../shared/contract/scopes/scopes.ts';
import { ROLE_RIGHTS } from '../../../shared/people/roles.ts';
import { exampleOf } from '../../fixtures/example-input.ts';
import { testSchool, type Visitor, visitor } from '../../fixtures/test-host.ts';

const OWN = 1;
const FOREIGN = 2;
const FOREIGN_CODE = 'session.foreignPlatoon';
const WHOLE_CODE = 'session.wholeIntake';

type Row = Record<string, number | string | null>;
type File = ReturnType<typeof openDatabase>;

const columnsOf = (db: File, table: string) =>
  db
    .prepare<[string], { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
      'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)',
    )
    .all(table);

/** The same columns without any of the rules that hold a real row. */
function loosen(db: File, table: string): void {
  const columns = columnsOf(db, table);
  const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => `"${name}"`);
  db.exec(`DROP TABLE "${table}"`);
  db.exec(
    `CREATE TABLE "${table}" (${columns.map(({ name, type }) => `"${name}" ${type}`)}, PRIMARY KEY (${key})) STRICT`,
  );
}

/** A row of which only what is given matters; the rest is filled with whatever its type takes. */
function put(db: File, table: string, row: Row): void {
  const columns = columnsOf(db, table);
  const full: Row = { ...row };
  for (const { name, type, notnull, dflt_value, pk } of columns)
    if (!(name in full) && (notnull || (pk && type !== 'INTEGER')) && dflt_value === null)
      full[name] = type === 'INTEGER' ? Number(Object.values(row)[0]) : `${table}-${Object.values(row)[0]}`;
  const keys = Object.keys(full);
  db.prepare(`INSERT INTO "${table}" (${keys.map((key) => `"${key}"`)}) VALUES (${keys.map(() => '?')})`).run(
    Object.values(full),
  );
}

const LOOSE = [
  ...['cohort', 'platoon', 'cadet', 'payment', 'makeup', 'leave_request', 'absence', 'gate_movement', 'meal_outing'],
  ...['meal_outing_man', 'range_day', 'range_day_platoon', 'relay', 'relay_place', 'weapon_issue', 'ammunition_act'],
  ...['exam', 'exam_closing', 'leaving_order', 'leaving_man', 'certificate', 'study_reference'],
];

/** One of everything in each of two platoons, by hand and without the rules of the rooms; ids 1 and 2. */
function putTwoPlatoons(db: File): void {
  db.pragma('foreign_keys=OFF');
  for (const { name } of db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all())
    db.exec(`DROP TRIGGER "${name}"`);
  for (const table of LOOSE) loosen(db, table);
  put(db, 'cohort', { id: 1, code: '2027-01', starts_on: '2027-01-11', ends_on: '2027-02-19' });
  for (const id of [OWN, FOREIGN]) {
    put(db, 'platoon', { id, cohort_id: 1, number: id });
    put(db, 'cadet', { id, cohort_id: 1, platoon_id: id, enrolment_order_id: id, squad: 1 });
    put(db, 'payment', { id, cadet_id: id, amount: 1 });
    put(db, 'makeup', { id, cohort_id: 1, platoon_id: id });
    put(db, 'leave_request', { id, cadet_id: id });
    put(db, 'absence', { id, cadet_id: id });
    put(db, 'gate_movement', { id, cadet_id: id });
    put(db, 'meal_outing', { id, cohort_id: 1 });
    put(db, 'meal_outing_man', { outing_id: id, cadet_id: id });
    put(db, 'range_day', { id, cohort_id: 1 });
    put(db, 'range_day_platoon', { day_id: id, platoon_id: id });
    put(db, 'relay', { id, day_id: id });
    put(db, 'relay_place', { relay_id: id, cadet_id: id, day_id: id });
    put(db, 'weapon_issue', { id, day_id: id, cadet_id: id });
    put(db, 'ammunition_act', { id, day_id: id });
    put(db, 'exam', { id, cohort_id: 1, platoon_id: id });
    put(db, 'exam_closing', { id, exam_id: id });
    put(db, 'leaving_order', { id, cohort_id: 1 });
    put(db, 'leaving_man', { cadet_id: id, order_id: id });
    put(db, 'certificate', { id, cohort_id: 1, cadet_id: id });
    put(db, 'study_reference', { id, cohort_id: 1, cadet_id: id });
  }
}

async function twoPlatoons() {
  const { administrator, host, options, recoveryCode, signInAs } = await testSchool();
  for (const role of ['instructor', 'commander'] as const) await signInAs(role);
  const people = await administrator.get('people.list', {});
  host.close();
  const db = openDatabase(options.file, keyOfRecoveryCode(recoveryCode) as Buffer);
  putTwoPlatoons(db);
  // Two acts of the administrator, one on a man of each platoon.
  const entry = db.prepare<[], { id: number }>('SELECT max(id) AS id FROM history').get()?.id ?? 0;
  for (const id of [OWN, FOREIGN])
    put(db, 'history', {
      id: entry + id,
      person_id: 1,
      operation: 'people.add',
      at: '2027-01-10T09:00:00',
      params: '{}',
      changes: JSON.stringify([{ table: 'absence', before: null, after: { id, cadet_id: id } }]),
    });
  const personId = (role: string) => people.find((one) => one.login === role)?.id ?? 0;
  for (const role of ['instructor', 'commander']) {
    put(db, 'person_limit', { person_id: personId(role) });
    put(db, 'person_platoon', { person_id: personId(role), platoon_id: OWN });
  }
  db.close();
  const again = createHost({ ...options, reportBug: () => {}, checkOutputs: false });
  const signIn = async (login: string): Promise<Visitor> => {
    const someone = visitor(again);
    await someone.get('session.unlock', { login, password: `${login}-құпия` });
    return someone;
  };
  const reopen = () => {
    again.close();
    return openDatabase(options.file, keyOfRecoveryCode(recoveryCode) as Buffer);
  };
  return { reopen, entry, personId, signIn };
}

const named = (name: OperationName): [string, Named][] => {
  const scope = scopes[name];
  return typeof scope === 'string'
    ? []
    : Object.entries(scope).filter(([, kind]) => kind !== 'beside' && kind !== 'open');
};
const names = Object.keys(contract) as OperationName[];

/** An input that names nobody; platoons are formed by their number or by their size, which no schema can tell. */
const wholeInput = (name: OperationName): unknown =>
  name === 'barracks.formPlatoons' ? { cohortId: 1, platoons: 2 } : exampleOf(contract[name].input, new Map());

/** An input that names what is his own everywhere, and what is foreign at one path. */
function inputOf(name: OperationName, entry: number, foreignAt?: string): unknown {
  if (named(name).length === 0) return wholeInput(name);
  const idOf = (kind: Named, id: number) => (kind === 'entry' ? entry + id : id);
  const own = named(name).map(([path, kind]) => [path, idOf(kind, OWN)] as const);
  const at = named(name).find(([path]) => path === foreignAt);
  // Sides of a union cannot be named at once: what is foreign stands alone then.
  for (const wanted of at ? [[...own.filter(([path]) => path !== foreignAt)], []] : [own, own.slice(0, 1)]) {
    const all = new Map(wanted);
    if (at) all.set(at[0], idOf(at[1], FOREIGN));
    const made = exampleOf(contract[name].input, all);
    const said = [...all].every(([path, id]) => idsAt(made, path).includes(id));
    if (said && contract[name].input.safeParse(made).success) return made;
  }
  throw new Error(`no example of ${name} with ${foreignAt}`);
}

test('who is bound to his platoon is refused every other, whatever names it, and the whole intake', async () => {
  const { reopen, entry, personId, signIn } = await twoPlatoons();
  const own: { role: string; name: OperationName; input: unknown }[] = [];
  const tried = { foreign: 0, whole: 0 };
  for (const role of ['instructor', 'commander'] as const) {
    const someone = await signIn(role);
    const codeOf = async (name: OperationName, input: unknown) => {
      const result = await someone.call(name, input as never);
      return result.ok ? 'ok' : result.code;
    };
    const held: readonly string[] = [...ROLE_RIGHTS[role], 'signedIn'];
    for (const name of names.filter((one) => held.includes(contract[one].right))) {
      if (scopes[name] === 'everybody') {
        tried.whole += 1;
        expect(await codeOf(name, wholeInput(name)), name).toBe(WHOLE_CODE);
        continue;
      }
      for (const [path] of named(name)) {
        tried.foreign += 1;
        expect(await codeOf(name, inputOf(name, entry, path)), `${role} ${name} ${path}`).toBe(FOREIGN_CODE);
      }
      if (named(name).length > 0) own.push({ role, name, input: inputOf(name, entry) });
    }
  }
  expect(tried.foreign).toBeGreaterThan(100);
  expect(tried.whole).toBeGreaterThan(20);
  // His own is judged without doing it: what one act takes away would be missing for the next.
  const db = reopen();
  const codeOf = (personId: number, name: OperationName, input: unknown) => {
    try {
      demandOwnPlatoons(db, { personId, today: '2027-01-10' }, name, input);
      return 'ok';
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  expect(own.length).toBeGreaterThan(80);
  for (const { role, name, input } of own) expect(codeOf(personId(role), name, input), `${role} ${name}`).toBe('ok');
  // Nobody else is bound: the administrator may be refused a right, but never a platoon.
  for (const name of names)
    for (const path of [undefined, ...named(name).map(([path]) => path)])
      expect(codeOf(1, name, inputOf(name, entry, path)), name).toBe('ok');
  db.close();
});
