import { expect, test } from 'vitest';
import type { Refusal } from '../../../electron/host/refusal.ts';
import { demandOpenIntake, GOES_ON } from '../../../electron/people/closed-intakes.ts';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { scopes } from '../../../shared/contract/scopes/scopes.ts';
import { pathsOf } from '../../fixtures/example-input.ts';
import { testSchool } from '../../fixtures/test-host.ts';
import { inputNaming, OWN, twoPlatoons } from '../../fixtures/two-platoons.ts';

const MAN = {
  ...{ surname: 'Әлімов', givenName: 'Болат', patronymic: null, iin: '000229501234', birthDate: '2000-02-29' },
  ...{ phone: null, defenceDepartment: null, family: null, familyNote: null },
};

/** Acts that belong to no intake: the school, its people and stores, and what every intake shares. */
const HOUSE_ACTS = `
  absences.addPost absences.changePost ammunition.receive ammunition.writeOff barracks.addBunks barracks.addRoom
  barracks.removeRoom barracks.renameRoom barracks.returnToUse barracks.setOutOfUse certificates.addBlanks
  certificates.makeKey certificates.setAside certificates.setOffset cohorts.create exams.removeNormTable exams.saveNorm
  exams.setNormTable leave.delegate leave.endDelegation meals.addDiet meals.closeDiet papers.stopPack
  people.setInstructor programme.addInstructor programme.addPlace programme.addUsualPlaces
  programme.deactivateInstructor programme.deactivatePlace programme.markDays programme.markPlaces
  programme.reactivateInstructor programme.reactivatePlace programme.saveInstructor programme.savePlace
  programme.setAbsences range.addWeapons range.removeApproval range.retireCard range.saveApproval range.saveCard
  range.saveRange range.saveWeapon rules.confirm rules.set terms.set`;
/** Acts that name a row of an intake and no man of it: they are held by what they change. */
const BY_CHANGE = `
  programme.removeKind programme.removeOrderRule programme.saveKind trial.act trial.apply trial.discard trial.putBack
  trial.rebase trial.takeBack`;
const listed = (text: string) => text.trim().split(/\s+/);

test('every act keeps away from a closed intake, whatever of it is named', async () => {
  const { reopen, entry } = await twoPlatoons();
  const db = reopen();
  db.exec("INSERT INTO history_about SELECT 'cohort', 1, id FROM history WHERE id > 1");
  const codeOf = (name: OperationName, input: unknown): string => {
    try {
      demandOpenIntake(db, name, input);
      return 'ok';
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  const acts = (Object.keys(contract) as OperationName[]).filter(
    (name) => contract[name].kind === 'command' && contract[name].reveals === null,
  );
  const answers = () => {
    const found = new Map<string, Set<string>>();
    for (const name of acts) {
      const scope = scopes[name];
      const named = Object.entries(typeof scope === 'string' ? {} : scope).flatMap(([path, kind]) =>
        kind === 'beside' ? [] : [path],
      );
      const inCohort = pathsOf(contract[name].input).includes('cohortId');
      const inputs = inCohort ? [{ cohortId: 1 }] : named.map((path) => inputNaming(name, [path], entry));
      for (const input of inputs) found.set(name, (found.get(name) ?? new Set()).add(codeOf(name, input)));
      if (inputs.length === 0) found.set(name, new Set(['house']));
    }
    return found;
  };
  expect(new Set([...answers().values()].flatMap((codes) => [...codes]))).toEqual(new Set(['ok', 'house']));
  db.exec(
    "INSERT INTO intake_closing (cohort_id, seen, closed_at, closed_by, witness) VALUES (1, '{}', '2027-02-20T10:00:00', 1, 2)",
  );
  const closed = answers();
  expect(closed.size).toBeGreaterThan(150);
  expect(acts.filter((name) => closed.get(name)?.has('house')).toSorted()).toEqual(
    [...listed(HOUSE_ACTS), ...listed(BY_CHANGE)].toSorted(),
  );
  for (const [name, codes] of closed) {
    if (codes.has('house')) continue;
    expect([...codes], name).toEqual([GOES_ON.has(name as OperationName) ? 'ok' : 'cohorts.closed']);
  }
  // Questions and papers are never refused, and an act that goes on can be taken back.
  expect(codeOf('admissions.list', { cohortId: 1 })).toBe('ok');
  expect(codeOf('papers.leavePassesPdf', { cohortId: 1, cadetIds: [OWN] })).toBe('ok');
  db.exec(`UPDATE history SET operation = 'followup.markReady' WHERE id = ${entry + OWN}`);
  expect(codeOf('history.undo', { entryId: entry + OWN })).toBe('ok');
  db.close();
});

test('two people close an intake by its check list, it is read from then on, and two open it again', async () => {
  const { administrator, signInAs } = await testSchool();
  const planner = await signInAs('planner');
  const director = await signInAs('director');
  const commander = await signInAs('commander');
  const { cohortId } = await planner.get('cohorts.create', { code: '2026-11', startsOn: '2026-12-02' });
  const { id: cadetId } = await planner.get('admissions.add', { cohortId, ...MAN });
  const points = async () =>
    (await director.get('cohorts.closing', { cohortId })).points
      .filter(({ state }) => state !== 'done')
      .map(({ code, state, count }) => [code, state, count]);
  // It is the last day of its course.
  expect(await points()).toEqual([['applicants', 'open', 1]]);
  const urgent = async () => (await planner.get('today.day', { cohortId })).urgent.map(({ kind }) => kind);
  expect(await urgent()).toContain('step');

  const witness = { login: 'planner', password: 'planner-құпия' };
  const act = { cohortId, code: '2026-11', witness };
  expect(await planner.call('cohorts.close', act)).toMatchObject({ code: 'session.noRight' });
  expect(await director.call('cohorts.close', { ...act, code: '2026-12' })).toMatchObject({
    code: 'cohorts.codeMismatch',
  });
  const himself = { login: 'director', password: 'director-құпия' };
  expect(await director.call('cohorts.close', { ...act, witness: himself })).toMatchObject({
    code: 'cohorts.sameSecond',
  });
  await signInAs('instructor');
  const bystander = { login: 'instructor', password: 'instructor-құпия' };
  expect(await director.call('cohorts.close', { ...act, witness: bystander })).toMatchObject({
    code: 'cohorts.secondNoRight',
  });
  expect(await director.call('cohorts.close', { ...act, witness: { ...witness, password: 'қате' } })).toMatchObject({
    code: 'session.wrongPassword',
  });
  const day = { cohortId, days: [{ date: '2026-12-14', kind: 'rest' as const, lessonHours: 0 }] };
  await planner.get('programme.begin', { cohortId });
  const kindId = (await planner.get('programme.get', { cohortId })).kinds[0]?.id ?? 0;
  await planner.get('cohorts.setDays', day);
  const last = await planner.get('history.lastOfMine', {});

  await director.get('cohorts.close', act);
  expect(await director.call('cohorts.close', act)).toMatchObject({ code: 'cohorts.closed' });
  expect(await urgent()).toEqual([]);
  const [row] = await planner.get('cohorts.list', {});
  expect(row?.closedAt).toBe('2027-01-10T09:00:00');
  const { closings } = await administrator.get('cohorts.closing', { cohortId });
  expect(closings).toMatchObject([{ closedBy: 'Тест director', witness: 'Тест planner', seen: { applicants: 1 } }]);
  const refused = { code: 'cohorts.closed', params: { code: '2026-11', by: 'Тест director' } };
  expect(await planner.call('cohorts.setDays', day)).toMatchObject(refused);
  expect(await planner.call('admissions.refuse', { cadetId, reason: 'Өтінішін қайтарды' })).toMatchObject(refused);
  expect(await planner.call('history.undo', { entryId: last?.id ?? 0 })).toMatchObject(refused);
  expect(await planner.call('programme.removeKind', { kindId })).toMatchObject(refused);
  expect((await director.get('history.list', {}))[0]).toMatchObject({ operation: 'cohorts.close', undoable: false });

  expect(await commander.call('cohorts.reopen', { cohortId, reason: 'Қате жабылды', witness: himself })).toMatchObject({
    ok: true,
  });
  expect(await commander.call('cohorts.reopen', { cohortId, reason: 'Қате', witness: himself })).toMatchObject({
    code: 'cohorts.notClosed',
  });
  expect(await planner.call('history.undo', { entryId: last?.id ?? 0 })).toMatchObject({ ok: true });
  const after = await director.get('cohorts.closing', { cohortId });
  expect(after.closings).toMatchObject([
    { reason: 'Қате жабылды', reopenedBy: 'Тест commander', reopenedWitness: 'Тест director' },
  ]);
});
