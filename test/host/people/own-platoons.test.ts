import { expect, test } from 'vitest';
import type { Refusal } from '../../../electron/host/refusal.ts';
import { demandOwnPlatoons } from '../../../electron/people/own-platoons.ts';
import { ownRowsOf } from '../../../electron/people/own-rows.ts';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { narrowed } from '../../../shared/contract/scopes/narrowed.ts';
import { scopes } from '../../../shared/contract/scopes/scopes.ts';
import { BOUND_ROLES, ROLE_RIGHTS, ROLES } from '../../../shared/people/roles.ts';
import { FOREIGN, inputNaming, OWN, twoPlatoons } from '../../fixtures/two-platoons.ts';
import { gateSchool, leaveOf } from '../gate/gate-school.ts';

const names = Object.keys(contract) as OperationName[];

function pathsOf(name: OperationName): string[] {
  const scope = scopes[name];
  if (typeof scope === 'string') return [];
  return Object.entries(scope).flatMap(([path, kind]) => (kind === 'beside' || kind === 'open' ? [] : [path]));
}

/** What is foreign is refused at all doors: test/host/doors/rights.test.ts. */
test('who is bound to his platoon is not refused his own, and nobody else is bound', async () => {
  const { reopen, entry, personId } = await twoPlatoons();
  // Judged without doing it: what one act takes away would be missing for the next.
  const db = reopen();
  const codeOf = (personId: number, name: OperationName, input: unknown) => {
    try {
      demandOwnPlatoons(db, { personId, today: '2027-01-10' }, name, input);
      return 'ok';
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  let tried = 0;
  for (const role of BOUND_ROLES) {
    const held: readonly string[] = [...ROLE_RIGHTS[role], 'signedIn'];
    for (const name of names.filter((one) => held.includes(contract[one].right) && pathsOf(one).length > 0)) {
      tried += 1;
      expect(codeOf(personId(role), name, inputNaming(name, pathsOf(name), entry)), `${role} ${name}`).toBe('ok');
    }
  }
  expect(tried).toBeGreaterThan(80);
  // Everybody else may be refused a right, but never a platoon.
  for (const name of names)
    for (const path of [undefined, ...pathsOf(name)]) {
      const input = inputNaming(name, pathsOf(name), entry, path);
      for (const role of ROLES.filter((one) => !BOUND_ROLES.includes(one)))
        expect(codeOf(personId(role), name, input), `${role} ${name}`).toBe('ok');
    }

  // Whole-intake lists are cut down to his own men, at the places the contract really has.
  for (const [name, paths] of Object.entries(narrowed) as [OperationName, readonly string[]][]) {
    expect(scopes[name], name).toBe('seen');
    for (const path of paths) {
      const list = listAt(contract[name].output, path.split('.'));
      expect(list, `${name} ${path}`).toBe('number');
      const answer = answerWith(path.split('.'), [OWN, FOREIGN]);
      const rows = (id: string, personOf: number) =>
        JSON.stringify(ownRowsOf(db, { personId: personOf, today: '2027-01-10' }, name, answer)).match(
          new RegExp(`"${id}":`, 'g'),
        )?.length;
      const key = path.split('.').at(-1) ?? '';
      expect(rows(key, personId('commander')), `${name} ${path}`).toBe(1);
      expect(rows(key, personId('director')), `${name} ${path}`).toBe(2);
    }
  }
  db.close();
});

test('a commission, a stand-in and nobody else reach further than their own platoon', async () => {
  const { reopen, personId } = await twoPlatoons();
  const db = reopen();
  const commander = personId('commander');
  const may = (name: OperationName, input: unknown, today = '2027-01-10') => {
    try {
      demandOwnPlatoons(db, { personId: commander, today }, name, input);
      return true;
    } catch {
      return false;
    }
  };
  const leave = { cohortId: 1, verdict: 'approved', nights: [{ cadetId: FOREIGN, night: '2027-01-12' }] };
  expect([may('sheets.put', { examId: FOREIGN }), may('leave.decide', leave)]).toEqual([false, false]);
  db.exec(`
    INSERT INTO exam_member (exam_id, position, role, name, person_id) VALUES (${FOREIGN}, 0, 'member', 'А', ${commander});
    INSERT INTO delegation (id, from_person_id, to_person_id, from_date, to_date, order_no, made_at)
      VALUES (1, 1, ${commander}, '2027-01-10', '2027-01-12', '14', '2027-01-10T08:00:00')`);
  expect([may('sheets.put', { examId: FOREIGN }), may('sheets.get', { examId: FOREIGN })]).toEqual([true, true]);
  // From the first day of the order to the last, on leave alone, and no longer than it stands.
  const days = ['2027-01-09', '2027-01-10', '2027-01-12', '2027-01-13'];
  expect(days.map((day) => may('leave.decide', leave, day))).toEqual([false, true, true, false]);
  expect(may('absences.end', { id: FOREIGN, cohortId: 1, to: '2027-01-12T09:00' })).toBe(false);
  db.exec("UPDATE delegation SET ended_at = '2027-01-11T08:00:00'");
  expect(may('leave.decide', leave)).toBe(false);
  db.close();
});

test('what stands beside a list cut down to his men counts them, and no paper carries the others out', async () => {
  const nights = [1, 4, 5].map((man, index) => leaveOf(man, '2027-01-27', 40 + index)).join('');
  const { commander, signIn } = await gateSchool({
    sql: `${nights};
      INSERT INTO platoon (id, cohort_id, number) VALUES (2, 1, 2);
      UPDATE cadet SET platoon_id = 2 WHERE id IN (4, 5);
      INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
        VALUES (50, 2, 'single', '2027-01-28', '2027-01-28', '2027-01-27T09:00:00', 4),
               (51, 5, 'single', '2027-01-28', '2027-01-28', '2027-01-27T09:00:00', 4);
      INSERT INTO leave_night SELECT cadet_id, first_night, id, 'waiting', first_night || 'T18:00', '2027-01-29T06:30', NULL
        FROM leave_request WHERE id IN (50, 51);
      INSERT INTO person_limit SELECT id FROM person WHERE login = 'commander';
      INSERT INTO person_platoon SELECT id, 2 FROM person WHERE login = 'commander'`,
  });
  const planner = await signIn('planner');
  const intake = { cohortId: 1 };
  const sum = (counts: object) => Object.values(counts).reduce((all: number, one: number) => all + one, 0);
  for (const [desk, men, waiting] of [
    [planner, 5, 2],
    [commander, 2, 1],
  ] as const) {
    const { applicants, counts } = await desk.get('admissions.list', intake);
    expect([applicants.length, sum(counts)]).toEqual([men, men]);
    expect((await desk.get('admissions.fees', intake)).sums).toMatchObject({ men, owed: men * 263_318 });
    const board = await desk.get('leave.board', { ...intake, tab: 'waiting' });
    expect(board.rows).toHaveLength(board.counts.waiting);
    expect(await desk.get('leave.waiting', intake)).toEqual({ count: waiting });
    const exams = await desk.get('exams.admission', intake);
    expect([exams.men.length, exams.admitted + exams.notAdmitted]).toEqual([men, men]);
    const matrix = await desk.get('results.matrix', intake);
    expect([matrix.men.length, sum(matrix.overall)]).toEqual([men, men]);
    const range = await desk.get('range.safety', intake);
    expect([range.men.length, range.held]).toEqual([men, range.men.filter(({ held }) => held.length > 0).length]);
    const { health } = await desk.get('today.day', intake);
    expect(health?.map(({ sum: whole }) => whole)).toEqual(
      health?.map((line) => line.men.reduce((all, { amount }) => all + amount, 0)),
    );
    expect(health?.find(({ kind }) => kind === 'fee')).toMatchObject({ sum: men * 263_318 });
  }
  const paper = { ...intake, language: 'kk' } as const;
  const span = { ...paper, from: '2027-01-20', to: '2027-01-27' };
  const whole = { code: 'session.wholeIntake' };
  expect(await commander.call('papers.examSummaryPdf', paper)).toMatchObject(whole);
  expect(await commander.call('papers.leaveRegisterPdf', span)).toMatchObject(whole);
  // Whose passes they are may be said; unsaid they are everybody's.
  const passes = { ...paper, night: '2027-01-27' };
  expect(await commander.call('papers.leavePassesPdf', passes)).toMatchObject(whole);
  expect((await commander.call('papers.leavePassesPdf', { ...passes, cadetIds: [4] })).ok).toBe(true);
  const pack = await commander.get('papers.pack', {
    ...paper,
    pack: 'gate',
    parts: ['register', 'gate', 'absent'],
    date: '2027-01-27',
  });
  expect(pack.missing.map(({ part, code }) => [part, code])).toEqual([
    ['register', 'session.wholeIntake'],
    ['absent', 'session.wholeIntake'],
  ]);
});

/** The type of the field at a path of an output, through lists and what may be missing; undefined where there is none. */
function listAt(schema: unknown, [step, ...rest]: string[]): string | undefined {
  const { type, innerType, element, shape } = (schema as { def: Record<string, unknown> }).def;
  if (innerType) return listAt(innerType, step === undefined ? [] : [step, ...rest]);
  if (step === undefined) return String(type);
  if (type === 'array') return listAt(element, [step, ...rest]);
  const part = (shape as Record<string, unknown> | undefined)?.[step];
  return part === undefined ? undefined : listAt(part, rest);
}

/** An answer that has a man of each id at the path. */
function answerWith([step = '', ...rest]: string[], ids: number[]): unknown {
  if (rest.length === 0) return ids.map((id) => ({ [step]: id }));
  const inner = answerWith(rest, ids);
  return rest.length === 1 ? { [step]: inner } : { [step]: [inner] };
}
