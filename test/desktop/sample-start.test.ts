import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHost } from '../../electron/host/host.ts';
import { chooseFile } from '../../electron/start/choose-file.ts';
import { hostOptionsFor } from '../../electron/start/host-options.ts';
import { TEST_NOW, testFolder, testOptions, visitor } from '../fixtures/test-host.ts';

test('the sample is begun anew over what an earlier start left, stands on its own day, and leaves the school alone', async () => {
  const folder = testFolder();
  const school = path.join(folder, 'school.sarbaz');
  for (const leftover of ['sample.sarbaz', 'sample.keyring', 'school.sarbaz']) {
    writeFileSync(path.join(folder, leftover), 'left over');
  }
  const choice = chooseFile(['--sample'], folder);
  const options = await hostOptionsFor(choice, {
    ...testOptions(folder),
    file: choice.file,
    clock: () => TEST_NOW,
  });
  const host = createHost(options);
  onTestFinished(() => host.close());
  expect(new Date(options.clock()).toISOString().slice(0, 10)).toBe('2027-01-27');
  const state = await visitor(host).get('session.state', {});
  expect(state).toMatchObject({ state: 'locked', sample: true });
  expect(state.people.map(({ samplePassword }) => typeof samplePassword)).toEqual(Array(6).fill('string'));
  expect(readFileSync(school, 'utf8')).toBe('left over');

  // The journal of the days behind is written, with what every journal has: men away, a lost lesson, a make-up.
  const instructor = visitor(host);
  await instructor.get('session.unlock', { login: 'nusqaushy', password: 'ulgi-nusqau' });
  const { days, date } = await instructor.get('journal.day', { cohortId: 1 });
  expect(date).toBe('2027-01-27');
  const behind = days.filter((day) => day.number <= 16);
  expect(behind.reduce((sum, { toClose }) => sum + toClose, 0)).toBe(0);
  expect(behind.reduce((sum, { lessons }) => sum + lessons, 0)).toBeGreaterThan(100);
  const backlog = await instructor.get('journal.backlog', { cohortId: 1 });
  expect([backlog.lost.length, backlog.makeups.length]).toEqual([1, 1]);
  const { cadets } = await instructor.get('journal.ledger', { cohortId: 1 });
  // A whole platoon owes the lost lesson. Six men were marked away by hand; Monday's three of the duty, two ill, one on a
  // trip and one let out on Tuesday by the gate are known from there, and one of these was among the six.
  const own = cadets.map(({ initial, specialty }) => [initial, specialty]);
  const missed = own.filter((buckets) => buckets.some(({ excused, unexcused }) => excused + unexcused > 0));
  expect(missed).toHaveLength(12);
  expect(own.filter((buckets) => buckets.some(({ lost }) => lost > 0))).toHaveLength(20);

  const commander = visitor(host);
  await commander.get('session.unlock', { login: 'komandir', password: 'ulgi-komandir' });
  // Leave: nine wait for tonight, three of them not safe, each for another reason; last night's man is not back yet.
  const { rows, tonight } = await commander.get('leave.board', { cohortId: 1, tab: 'waiting' });
  expect(tonight).toBe('2027-01-27');
  expect(rows.map(({ findings }) => findings.map(({ code }) => code).join()).toSorted()).toEqual([
    ...['', '', '', '', '', ''],
    ...['proofExpired', 'restDue', 'restricted'],
  ]);
  const { cases, out } = await commander.get('gate.out', { cohortId: 1 });
  expect([cases, out].map((men) => men.map(({ minutesLate }) => minutesLate))).toEqual([[47], [47]]);
  const { content } = await commander.get('strength.now', { cohortId: 1 });
  const count = (where: string) => content.men.filter((man) => man.where === where).length;
  expect(['present', 'duty', 'sick', 'trip', 'leave', 'offGrounds'].map(count)).toEqual([53, 3, 2, 1, 0, 1]);
  const rolls = await commander.get('rolls.list', { cohortId: 1 });
  expect(rolls.map(({ date, part, closed }) => [date, part, closed !== null])[0]).toEqual([
    '2027-01-27',
    'morning',
    true,
  ]);
  expect(await commander.get('leave.clashes', { cohortId: 1 })).toEqual([]);

  // The range: a day held and closed, one a case short that blocks the next issue, and tomorrow's ready with its relays.
  const range = await commander.get('rangeDay.list', { cohortId: 1 });
  expect(range.days.map((day) => [day.date, day.state, day.makeup, day.fired])).toEqual([
    ['2027-01-23', 'closed', true, 8],
    ['2027-01-24', 'ready', true, 8],
    ['2027-01-28', 'ready', false, 0],
  ]);
  expect(range.days[1]?.findings[0]).toMatchObject({ code: 'offBalance', params: { rounds: 0, cases: 1, lost: 0 } });
  const [, short, next] = await Promise.all(range.days.map(({ dayId }) => commander.get('firing.get', { dayId })));
  expect(short?.hindrances.map(({ code }) => code)).toEqual(['casesShort', 'unsigned']);
  expect(next?.relays.map(({ lanes }) => lanes.length)).toEqual([8, 8]);
  // Of the platoon's twenty one is ill that morning and one on a trip, as its absences say.
  expect(next?.heldAside.map(({ reasons }) => reasons[0]?.code).toSorted()).toEqual([
    ...['absent', 'absent', 'medicalLimit', 'testFailed'],
  ]);
  const [relay] = next?.relays ?? [];
  const [lot] = next?.lots ?? [];
  const issue = { dayId: range.days[2]?.dayId ?? 0, lotId: lot?.lotId ?? 0, to: { relayId: relay?.relayId ?? 0 } };
  expect(await commander.call('ammunition.issue', issue)).toMatchObject({
    code: 'ammunition.blocked',
    params: { date: '2027-01-24' },
  });

  // The impossible week: all twelve exams on two days of eight hours.
  expect(await commander.get('timetable.whyNot', { cohortId: 1 })).toMatchObject([
    { code: 'windowHours', needed: 24, available: 16, dates: { from: '2027-02-17', to: '2027-02-18' } },
  ]);

  // Today, for each duty: the most urgent first, and every number as the list behind it has it.
  const today = await commander.get('today.day', { cohortId: 1 });
  expect(today.urgent.map(({ kind }) => kind)).toEqual(['overdue', 'offBalance', 'kitchen', 'leaves']);
  expect(today.urgent[0]?.params).toMatchObject({ cadetId: out[0]?.cadetId, minutes: 47 });
  expect(today.urgent[3]?.params).toEqual({ count: rows.length });
  const officer = visitor(host);
  await officer.get('session.unlock', { login: 'kezekshi', password: 'ulgi-kezek' });
  const his = await officer.get('today.day', { cohortId: 1 });
  expect([his.urgent.map(({ kind }) => kind), his.health]).toEqual([['overdue', 'kitchen'], null]);
  expect(his.lessons.lines).toEqual(today.lessons.lines);
  expect(today.lessons.lines.map(({ key }) => key).toSorted()).toEqual(
    (await instructor.get('journal.day', { cohortId: 1 })).lessons.map(({ key }) => key).toSorted(),
  );
  expect(today.strip.map(({ kind }) => kind)).toContain('lessons');
  // The instructor sees his own lessons alone; they are those of his name in everybody's day.
  const mine = await instructor.get('today.day', { cohortId: 1 });
  expect(mine.lessons.own).toBe(true);
  expect(mine.lessons.lines).toEqual(
    today.lessons.lines.filter((line) => line.instructor === 'Жүнісов Ербол Қайратұлы'),
  );
  const [hours, firings] = today.health ?? [];
  const owing = cadets.map(({ id, initial, specialty }) => ({ cadetId: id, amount: initial.owed + specialty.owed }));
  expect(hours?.men.map(({ cadetId, amount }) => ({ cadetId, amount })).toSorted(byCadet)).toEqual(
    owing.filter(({ amount }) => amount > 0).toSorted(byCadet),
  );
  const { men } = await commander.get('exams.admission', { cohortId: 1 });
  const unfired = men.flatMap(({ reasons }) => reasons.filter(({ code }) => code === 'firingOwed'));
  expect(firings).toMatchObject({
    sum: unfired.reduce((sum, { params }) => sum + (params.sessions as number[]).length, 0),
    men: expect.objectContaining({ length: unfired.length }),
  });

  // The intake before it is finished, and its men are on their way to the military ID.
  expect(await commander.get('results.compare', {})).toMatchObject([
    { code: '2026-11', men: 39, overall: { open: 0 } },
  ]);
  expect((await commander.get('orders.list', { cohortId: 2 })).map(({ kind, number }) => [kind, number])).toEqual(
    expect.arrayContaining([
      ['expulsion', '37-Ш'],
      ['graduation', '52-Қ'],
    ]),
  );
  const { counts } = await commander.get('certificates.list', { cohortId: 2 });
  expect(counts).toEqual({ valid: 38, spoiled: 1, replaced: 1, revoked: 0 });
  expect(await commander.get('certificates.references', { cohortId: 2 })).toHaveLength(1);
  const board = await commander.get('followup.board', { cohortId: 2 });
  const inState = (state: string) => board.men.filter((man) => man.state === state).length;
  expect(['certified', 'handedOver', 'ready', 'collected'].map(inState)).toEqual([6, 11, 8, 13]);
  const { letters } = await commander.get('followup.letters', { cohortId: 2 });
  expect(letters.map(({ men }) => men.length).toSorted()).toEqual([1, 2]);
  const director = visitor(host);
  await director.get('session.unlock', { login: 'direktor', password: 'ulgi-direktor' });
  const [asked] = await director.get('followup.enquiries', { from: null, to: null });
  expect(asked?.found).toHaveLength(1);
});

const byCadet = (a: { cadetId: number }, b: { cadetId: number }) => a.cadetId - b.cadetId;
