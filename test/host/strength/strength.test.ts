import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { passCode } from '../../../shared/presence/pass-number.ts';
import { figuresOf, sheetOf } from '../../../shared/strength/report.ts';
import type { Visitor } from '../../fixtures/test-host.ts';
import { gateSchool, leaveOf } from '../gate/gate-school.ts';

const MORNING = { cohortId: 1, date: '2027-01-28', part: 'morning' as const };
const WHERE = (where: string, cadetId: number, extra = '') =>
  `(${cadetId}, ${cadetId}, '${where}', ${extra}, '2027-01-27T12:00:00', 2)`;
/** Five men: 2 on duty, 3 in hospital, 4 out on leave and still not back, 5 on a trip, 1 present. */
const ABSENCES = `
  INSERT INTO duty_post (id, name, men) VALUES (1, 'Казарма', 2);
  INSERT INTO absence VALUES
    ${WHERE('duty', 2, "'2027-01-27T18:00', '2027-01-28T18:00', 1, NULL, NULL")},
    ${WHERE('hospital', 3, "'2027-01-25T10:00', NULL, NULL, NULL, 'бүйрек'")},
    ${WHERE('trip', 5, "'2027-01-27T08:00', '2027-01-29T20:00', NULL, '17', NULL")};`;

async function school(now = '2027-01-28T08:10:00') {
  const built = await gateSchool({
    now,
    sql: `${leaveOf(4, '2027-01-27', 148)} ${ABSENCES}
      INSERT INTO gate_movement VALUES
        (1, 4, 'out', '2027-01-27T18:04:00', '2027-01-27', '2027-01-28T06:30', 'scan', NULL, 0, NULL, '2027-01-27T18:04:00', 2);`,
  });
  const report = (who: Visitor = built.officer, which: typeof MORNING | Record<string, unknown> = MORNING) =>
    who.get('strength.report', which as typeof MORNING);
  const sign = async (who: Visitor = built.officer) =>
    who.call('strength.sign', { ...MORNING, seen: (await report(who)).seen });
  return { ...built, report, sign };
}

test('each man is in one column with his reason, and what ails him is not told', async () => {
  const { report } = await school();
  const { known, at, come, signed } = await report();
  expect({ at, come, signed }).toEqual({ at: '2027-01-28T08:00', come: true, signed: null });
  expect(figuresOf(known)).toEqual({
    onList: 5,
    columns: { present: 1, duty: 1, trip: 1, leave: 0, sick: 1, offGrounds: 1, other: 0, unknown: 0 },
  });
  expect(
    known.men.map(({ cadetId, where, reason, since, until, note }) => [cadetId, where, reason, since, until, note]),
  ).toEqual([
    [1, 'present', null, null, null, null],
    [2, 'duty', 'duty', '2027-01-27T18:00', '2027-01-28T18:00', 'Казарма'],
    [3, 'sick', 'hospital', '2027-01-25T10:00', null, null],
    [5, 'trip', 'trip', '2027-01-27T08:00', '2027-01-29T20:00', '№ 17'],
    [4, 'offGrounds', 'gate', '2027-01-27T18:04', '2027-01-28T06:30', null],
  ]);
  const { total } = sheetOf(known);
  expect(total.onList.length).toBe(Object.values(total.columns).reduce((sum, men) => sum + men.length, 0));
});

test('signed, it stays as it was while facts change; the changes stand beside it by name, and go when they are undone', async () => {
  const { report, sign, at, commander } = await school();
  const before = (await report()).known;
  expect(await sign()).toMatchObject({ ok: true });
  at('2027-01-28T09:20:00');
  const { ids } = await commander.get('absences.add', {
    cohortId: 1,
    cadetIds: [1],
    kind: 'illness',
    from: '2027-01-28T07:10',
    to: null,
    orderNumber: null,
    note: null,
  });
  expect(ids).toHaveLength(1);
  // Of a later hour, and so none of the report's: he is back, and the trip has got another end.
  await commander.get('absences.end', { cohortId: 1, id: 5, to: '2027-01-28T09:00' });
  const changed = await report();
  expect(changed.signed).toMatchObject({
    signedBy: 'Тест dutyOfficer',
    signedAt: '2027-01-28T08:10:00',
    content: before,
  });
  expect(changed.changes).toMatchObject([
    {
      cadetId: 1,
      surname: 'Әлімов',
      was: { where: 'present' },
      now: { where: 'sick', reason: 'illness', since: '2027-01-28T07:10' },
    },
  ]);
  const live = await commander.get('strength.now', { cohortId: 1 });
  expect(figuresOf(live.content)).toMatchObject({ onList: 5, columns: { present: 1, trip: 0, sick: 2 } });
  const entry = await lastOf(commander, 'absences.add');
  await commander.get('history.undo', { entryId: entry });
  expect((await report()).changes).toEqual([]);
});

test('two people cannot sign the same report, and nobody signs what he has not seen', async () => {
  const { report, sign, commander, officer, at } = await school();
  const { seen } = await report();
  at('2027-01-28T08:15:00');
  await officer.get('gate.correct', {
    cohortId: 1,
    movementId: 1,
    change: { at: '2027-01-27T18:14' },
    note: 'сағат қате',
  });
  expect(await officer.call('strength.sign', { ...MORNING, seen })).toMatchObject({
    code: 'strength.changedSinceSeen',
  });
  const { seen: fresh } = await report();
  const both = await Promise.all([
    officer.call('strength.sign', { ...MORNING, seen: fresh }),
    commander.call('strength.sign', { ...MORNING, seen: fresh }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    code: 'strength.alreadySigned',
    params: { by: 'Тест dutyOfficer', at: '2027-01-28T08:15:00' },
  });
  expect(await sign(commander)).toMatchObject({ code: 'strength.alreadySigned' });
});

test('a signature is taken back only with a reason; what was signed stays, and it can be signed anew', async () => {
  const { report, sign, commander, officer } = await school();
  expect(await officer.call('strength.revoke', { ...MORNING, reason: 'қате' })).toMatchObject({
    code: 'strength.notSigned',
  });
  await sign();
  expect(await officer.call('strength.revoke', { ...MORNING, reason: ' ' })).toMatchObject({
    code: 'session.badInput',
  });
  await commander.get('strength.revoke', { ...MORNING, reason: 'бір адам ұмытылған' });
  expect(await report()).toMatchObject({
    signed: null,
    revoked: [{ signedBy: 'Тест dutyOfficer', revokedBy: 'Тест commander', reason: 'бір адам ұмытылған' }],
  });
  expect(await sign(commander)).toMatchObject({ ok: true });
  const again = await report();
  expect([again.signed?.signedBy, again.revoked.length]).toEqual(['Тест commander', 1]);
  const last = await lastOf(commander, 'strength.sign');
  expect(await commander.call('history.undo', { entryId: last })).toMatchObject({ ok: false });
});

test('not before its minute, not of a day outside the intake, not without the right', async () => {
  const { report, sign, at, officer, signIn } = await school('2027-01-28T07:59:00');
  expect(await report()).toMatchObject({ come: false });
  expect(await sign()).toMatchObject({
    code: 'strength.notYet',
    params: { at: '2027-01-28T08:00', now: '2027-01-28T07:59' },
  });
  at('2027-01-28T08:00:00');
  expect(await report()).toMatchObject({ come: true });
  const planner = await signIn('planner');
  expect(await planner.call('strength.sign', { ...MORNING, seen: (await report(planner)).seen })).toMatchObject({
    code: 'session.noRight',
  });
  expect(await sign()).toMatchObject({ ok: true });
  for (const date of ['2027-01-10', '2027-02-20'])
    expect(await officer.call('strength.report', { ...MORNING, date })).toMatchObject({
      code: 'strength.outsideIntake',
    });
});

test('the days so far, each as signed or by what is known now', async () => {
  const { sign, officer } = await school();
  await sign();
  const days = await officer.get('strength.list', { cohortId: 1, from: '2027-01-01' });
  // From the morning of 11 January to the morning of the 28th.
  expect(days).toHaveLength(17 * 2 + 1);
  expect(days[0]).toMatchObject({ date: '2027-01-28', part: 'morning', signed: { signedBy: 'Тест dutyOfficer' } });
  expect(days[1]).toMatchObject({
    date: '2027-01-27',
    part: 'evening',
    at: '2027-01-27T19:00',
    signed: null,
    figures: { onList: 5, columns: { present: 1, duty: 1, trip: 1, leave: 1, sick: 1, offGrounds: 0 } },
  });
  expect((await officer.get('strength.list', { cohortId: 1, from: '2027-01-27' })).length).toBe(3);
  // What the picture of the days draws is what each report says, name by name.
  for (const { date, part, figures } of days.slice(0, 4)) {
    const { signed, known } = await officer.get('strength.report', { cohortId: 1, date, part });
    expect(figuresOf(signed?.content ?? known)).toEqual(figures);
  }
  expect(days.at(-1)).toMatchObject({ date: '2027-01-11', figures: { onList: 5, columns: { present: 5 } } });
});

test('the establishment is stated by platoon, and undone like any other act', async () => {
  const { report, commander, signIn } = await school();
  const planner = await signIn('planner');
  const state = (platoon: number, men: number | null) => ({ cohortId: 1, platoon, men });
  expect(await commander.call('strength.setEstablishment', state(1, 30))).toMatchObject({ code: 'session.noRight' });
  expect(await planner.call('strength.setEstablishment', state(9, 30))).toMatchObject({
    code: 'strength.unknownPlatoon',
  });
  await planner.get('strength.setEstablishment', state(1, 30));
  expect((await report()).known.establishment).toEqual([{ platoon: 1, men: 30 }]);
  await planner.get('history.undo', { entryId: await lastOf(planner, 'strength.setEstablishment') });
  expect((await report()).known.establishment).toEqual([]);
});

test('who sleeps at home tonight, and who should be back and is not', async () => {
  const { officer, at } = await school('2027-01-27T17:00:00');
  const home = async () => officer.get('strength.homeTonight', { cohortId: 1 });
  expect(await home()).toEqual({ night: '2027-01-27', cadetIds: [4] });
  at('2027-01-28T02:00:00');
  expect(await home()).toEqual({ night: '2027-01-27', cadetIds: [4] });
  at('2027-01-28T07:17:00');
  expect(await home()).toEqual({ night: '2027-01-28', cadetIds: [] });
  const { overdue } = await officer.get('strength.now', { cohortId: 1 });
  expect(overdue).toMatchObject([{ cadetId: 4, due: '2027-01-28T06:30', minutes: 47, phone: '870100003' }]);
  await officer.get('gate.find', { cohortId: 1, text: passCode(148, 4) });
  await officer.get('gate.record', { cohortId: 1, cadetId: 4, direction: 'in', way: 'scan' });
  expect((await officer.get('strength.now', { cohortId: 1 })).overdue).toEqual([]);
});

test('while the roll cannot say where a man is, he stands as unknown and the report is not signed', async () => {
  const { officer, report, sign, at } = await school('2027-01-28T06:45:00');
  const roll = { cohortId: 1, date: '2027-01-28', part: 'morning' as const };
  await officer.get('rolls.open', roll);
  const { seen } = await officer.get('rolls.board', roll);
  await officer.get('rolls.mark', { ...roll, cadetIds: [1], mark: 'unknown', note: null, seen });
  at('2027-01-28T08:05:00');
  const { known } = await report();
  expect(known.men[0]).toMatchObject({ cadetId: 1, where: 'unknown', reason: 'roll', since: '2027-01-28T06:40' });
  expect(figuresOf(known)).toMatchObject({ onList: 5, columns: { present: 0, unknown: 1 } });
  expect(await sign()).toMatchObject({ code: 'strength.unknownMen', params: { count: 1, names: ['Әлімов Болат'] } });
  const found = { word: 'found' as const, where: 'present' as const, at: '2027-01-28T08:03', note: 'асханада' };
  await officer.get('rolls.resolve', { ...roll, cadetId: 1, decision: found });
  // At 08:00 nobody knew; the report says so, and can be signed now that somebody does.
  expect(figuresOf((await report()).known)).toMatchObject({ onList: 5, columns: { present: 0, unknown: 1 } });
  expect(await sign()).toMatchObject({ ok: true });
});

test('the file itself keeps a signed report from being changed, and two signatures from standing together', async () => {
  const { sign, host, options, recoveryCode } = await school();
  await sign();
  host.close();
  const db = openDatabase(options.file, keyOfRecoveryCode(recoveryCode) as Buffer);
  onTestFinished(() => void db.close());
  const run = (sql: string) => () => db.exec(sql);
  for (const change of [`content = '{}'`, `frozen_at = '2027-01-28T08:00:00'`, 'signed_by = 1'])
    expect(run(`UPDATE strength_report SET ${change}`), change).toThrow('a signed report is never changed');
  const copy = (revoked: string) => `INSERT INTO strength_report
    SELECT NULL, cohort_id, date, part, at, frozen_at, signed_by, content, ${revoked} FROM strength_report`;
  expect(run(copy('NULL, NULL, NULL'))).toThrow('UNIQUE');
  expect(run(copy(`'2027-01-28T08:20:00', 2, 'қате'`))).not.toThrow();
  expect(run(`UPDATE strength_report SET reason = 'басқа' WHERE revoked_at IS NOT NULL`)).toThrow('never changed');
});

async function lastOf(someone: Visitor, operation: string): Promise<number> {
  const entries = await someone.get('history.list', { limit: 20 });
  return entries.find((entry) => entry.operation === operation)?.id ?? 0;
}
