import { expect, test } from 'vitest';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

const lastOfMine = async ({ get }: Pick<Awaited<ReturnType<typeof intakeSchool>>['planner'], 'get'>) =>
  (await get('history.lastOfMine', {}))?.id ?? 0;

test('the planner asks, and the commander or the director approves; nobody approves what he planned', async () => {
  const school = await intakeSchool({ planned: true });
  const { planner, cohortId } = school;
  const [commander, director] = [await school.signInAs('commander'), await school.signInAs('director')];
  for (const someone of [planner, school.administrator])
    expect(await someone.call('timetable.approve', { cohortId })).toMatchObject({
      code: 'session.noRight',
      params: { right: 'timetable.approve' },
    });
  for (const someone of [commander, director])
    expect(await someone.call('timetable.submit', { cohortId })).toMatchObject({ code: 'session.noRight' });

  expect(await planner.get('timetable.submit', { cohortId })).toEqual({ version: 2 });
  const asked = { cohortCode: '2027-01', version: 2, by: 'Тест planner', at: '2027-01-10T09:00:00', changed: false };
  expect(await director.get('timetable.waiting', {})).toEqual([{ cohortId, ...asked }]);
  expect(await planner.call('timetable.submit', { cohortId })).toMatchObject({ code: 'timetable.alreadySubmitted' });

  expect(await commander.get('timetable.approve', { cohortId })).toEqual({ version: 2 });
  expect(await director.get('timetable.waiting', {})).toEqual([]);
  expect((await director.get('timetable.versions', { cohortId })).at(-1)?.approvedBy).toBe('Тест commander');
  // Taken back, the planner's request stands as it stood, and the head of the school may answer it.
  await commander.get('history.undo', { entryId: await lastOfMine(commander) });
  expect(await director.get('timetable.waiting', {})).toHaveLength(1);
  expect(await director.get('timetable.approve', { cohortId })).toEqual({ version: 2 });
  expect((await planner.get('timetable.board', { cohortId })).draft).toMatchObject({ submission: null });
});

test('a draft that was changed after it was submitted says so until it stands as it stood, or is submitted again', async () => {
  const { planner, cohortId } = await intakeSchool({ planned: true });
  const submission = async () => (await planner.get('timetable.board', { cohortId })).draft?.submission?.changed;
  expect(await submission()).toBeUndefined();
  await planner.get('timetable.submit', { cohortId });
  const { cards } = await planner.get('timetable.board', { cohortId });
  const [first] = cards;
  const card = { platoonId: first!.platoonId, lessonKindId: first!.lessonKindId, blockIndex: first!.blockIndex };
  // A lock moves nothing.
  await planner.get('timetable.lock', { cards: [card], lock: 'mine' });
  expect(await submission()).toBe(false);
  await planner.get('timetable.lock', { cards: [card], lock: null });
  await planner.get('timetable.toTray', { cards: [card] });
  expect(await submission()).toBe(true);
  expect(await planner.get('timetable.waiting', {})).toMatchObject([{ changed: true }]);
  expect(await planner.call('timetable.submit', { cohortId })).toMatchObject({ code: 'timetable.notAllPlaced' });
  await planner.get('history.undo', { entryId: await lastOfMine(planner) });
  expect(await submission()).toBe(false);
});
