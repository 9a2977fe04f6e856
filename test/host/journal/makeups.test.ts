import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { journalSchool } from './journal-school.ts';

const MONDAY = '2027-01-11';
type School = Awaited<ReturnType<typeof journalSchool>>;
type Line = OutputOf<'journal.day'>['lessons'][number];
const linesOf = async (school: School, date: string) =>
  (await school.planner.get('journal.day', { cohortId: 1, date })).lessons;
const owedBy = async (school: School, cadetId: number) => {
  const { initial, specialty } = await school.planner.get('journal.cadet', { cadetId });
  return initial.owed + specialty.owed;
};

test('a lost lesson goes to the backlog, is proposed a real hour, held there, and leaves no debt', async () => {
  const school = await journalSchool({ now: '2027-01-11T07:00:00' });
  const { instructor, planner } = school;
  const lost = (await linesOf(school, MONDAY)).find(({ hours }) => hours === 2)!;
  const card = 'card' in lost.ref ? lost.ref.card : null!;
  await instructor.get('journal.notHeld', { cohortId: 1, lesson: lost.ref, reason: 'Нұсқаушы ауырды' });
  const backlog = await planner.get('journal.backlog', { cohortId: 1 });
  expect(backlog.lost).toMatchObject([{ key: lost.key, reason: 'Нұсқаушы ауырды' }]);
  expect(await owedBy(school, 1)).toBe(2);
  const monday = async () => (await planner.get('journal.day', { cohortId: 1, date: MONDAY })).days[0];
  expect(await monday()).toMatchObject({ lost: 1 });

  const proposed = await planner.get('journal.makeupSlots', { cohortId: 1, need: { card } });
  // The week is full but for the hour just lost; Sundays are opened for half a day, and a ninth hour is too short.
  const best = proposed.slots[0]!;
  expect(best.hours).toBe(2);
  expect(proposed.slots.every(({ date }) => date > MONDAY)).toBe(true);
  expect(new Set(proposed.slots.map(({ time }) => time))).toEqual(new Set(['sunday']));
  const seat = { date: best.date, slot: best.slot, hours: 2, placeId: best.place.id, instructorId: best.instructor.id };
  expect(await instructor.call('journal.planMakeup', { cohortId: 1, need: { card }, ...seat })).toMatchObject({
    code: 'session.noRight',
  });
  // An hour at which the platoon has its own lesson is refused, whoever asks.
  expect(
    await planner.call('journal.planMakeup', { cohortId: 1, need: { card }, ...seat, date: '2027-01-12', slot: 0 }),
  ).toMatchObject({ code: 'journal.slotTaken' });
  const { makeupId } = await planner.get('journal.planMakeup', { cohortId: 1, need: { card }, ...seat });
  expect(await planner.get('journal.backlog', { cohortId: 1 })).toMatchObject({
    lost: [],
    makeups: [{ makeup: 'again' }],
  });
  expect(await owedBy(school, 1)).toBe(0);
  expect(await monday()).toMatchObject({ lost: 0 });
  expect(await planner.call('journal.makeupSlots', { cohortId: 1, need: { card } })).toMatchObject({
    code: 'journal.notLost',
  });

  school.at(`${best.date}T20:00:00`);
  const [again] = (await linesOf(school, best.date)).filter(({ makeup }) => makeup === 'again') as [Line];
  expect(again).toMatchObject({ ref: { makeupId }, state: 'toClose', men: 3, platoon: { number: 1 } });
  await instructor.get('journal.close', {
    cohortId: 1,
    lesson: again.ref,
    topic: null,
    instructorId: best.instructor.id,
    marks: [{ cadetId: 2, kind: 'excused', reason: 'leave', hours: 2, note: null }],
  });
  expect(await owedBy(school, 1)).toBe(0);
  expect(await owedBy(school, 2)).toBe(2);
  expect(await planner.call('journal.cancelMakeup', { makeupId })).toMatchObject({ code: 'journal.makeupWritten' });
  // "Not held" cannot be taken back any more: the lesson has been held since.
  expect(await planner.call('journal.reopen', { cohortId: 1, lesson: lost.ref, reason: 'қате' })).toMatchObject({
    code: 'journal.heldSince',
  });
});

test('hours some men owe are proposed in one piece where it fits, and a held make-up pays them', async () => {
  const school = await journalSchool();
  const { instructor, planner } = school;
  const lines = await linesOf(school, MONDAY);
  const first = lines[0]!;
  const mark = (cadetId: number, hours: number) => ({
    cadetId,
    kind: 'excused' as const,
    reason: 'illness' as const,
    hours,
    note: null,
  });
  const page = { cohortId: 1, lesson: first.ref, topic: null, instructorId: first.instructor.id };
  await instructor.get('journal.close', { ...page, marks: [mark(1, 1), mark(2, first.hours)] });
  const need = { cadetIds: [1, 2, 3], subjectCode: first.subjectCode, phase: first.phase };
  const proposed = await planner.get('journal.makeupSlots', { cohortId: 1, need });
  expect(proposed.hours).toBe(first.hours);
  expect(proposed.men.map(({ id, owed }) => [id, owed])).toEqual([
    [1, 1],
    [2, first.hours],
  ]);
  expect(proposed.slots[0]).toMatchObject({ hours: first.hours, time: 'sunday' });
  // A single hour also fits after the day's lessons.
  const ninth = proposed.slots.find(({ time }) => time === 'afterLessons');
  expect(ninth).toMatchObject({ hours: 1, slot: 8 });
  const { slot, date, hours, place, instructor: teacher } = proposed.slots[0]!;
  const seat = { date, slot, hours, placeId: place.id, instructorId: teacher.id };
  const { makeupId } = await planner.get('journal.planMakeup', { cohortId: 1, need, ...seat });
  // Neither the men nor the instructor nor the place are free a second time.
  expect(await planner.call('journal.planMakeup', { cohortId: 1, need, ...seat })).toMatchObject({
    code: 'journal.slotTaken',
  });
  school.at(`${date}T21:00:00`);
  const line = (await linesOf(school, date)).find(({ makeup }) => makeup === 'men')!;
  expect(line).toMatchObject({ ref: { makeupId }, men: 2, platoon: null, state: 'toClose' });
  expect([await owedBy(school, 1), await owedBy(school, 2)]).toEqual([1, first.hours]);
  await instructor.get('journal.closeMany', { cohortId: 1, lessons: [line.ref] });
  expect([await owedBy(school, 1), await owedBy(school, 2)]).toEqual([0, 0]);
  expect(await planner.call('journal.makeupSlots', { cohortId: 1, need })).toMatchObject({
    code: 'journal.nothingOwed',
  });
});

test('a planned make-up can be taken out again, and undo brings it back', async () => {
  const school = await journalSchool({ now: '2027-01-11T07:00:00' });
  const { instructor, planner } = school;
  const lost = (await linesOf(school, MONDAY)).find(({ hours }) => hours === 2)!;
  const need = { card: 'card' in lost.ref ? lost.ref.card : null! };
  await instructor.get('journal.notHeld', { cohortId: 1, lesson: lost.ref, reason: 'жаңбыр' });
  const { slots } = await planner.get('journal.makeupSlots', { cohortId: 1, need });
  const { date, slot, hours, place, instructor: teacher } = slots[0]!;
  const seat = { date, slot, hours, placeId: place.id, instructorId: teacher.id };
  const { makeupId } = await planner.get('journal.planMakeup', { cohortId: 1, need, ...seat });
  await planner.get('journal.cancelMakeup', { makeupId });
  expect((await planner.get('journal.backlog', { cohortId: 1 })).lost).toHaveLength(1);
  await planner.get('history.undo', { entryId: (await planner.get('history.lastOfMine', {}))?.id ?? 0 });
  expect((await planner.get('journal.backlog', { cohortId: 1 })).makeups).toHaveLength(1);
});

test('a man joins a lesson of another platoon when his own is free, and is credited with it', async () => {
  const school = await journalSchool({ platoons: 2, men: 2 });
  const { instructor, planner } = school;
  const first = (await linesOf(school, MONDAY)).find((line) => line.platoon?.number === 1)!;
  const page = { cohortId: 1, topic: null, instructorId: first.instructor.id };
  const missed = { cadetId: 1, kind: 'excused' as const, reason: 'illness' as const, hours: first.hours, note: null };
  await instructor.get('journal.close', { ...page, lesson: first.ref, marks: [missed] });
  const need = { cadetIds: [1], subjectCode: first.subjectCode, phase: first.phase };
  // Both platoons have eight hours every day: nobody is free.
  expect((await planner.get('journal.makeupSlots', { cohortId: 1, need })).joinable).toEqual([]);
  const later = (
    await Promise.all(['2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15'].map((date) => linesOf(school, date)))
  )
    .flat()
    .find(
      (line) => line.platoon?.number === 2 && line.subjectCode === first.subjectCode && line.phase === first.phase,
    )!;
  const join = { cohortId: 1, lesson: later.ref, cadetIds: [1] };
  expect(await planner.call('journal.joinLesson', join)).toMatchObject({ code: 'journal.cannotJoin' });
  // His own platoon's lessons of that day fall out, so he may go.
  const own = (await linesOf(school, later.date)).filter((line) => line.platoon?.number === 1);
  for (const { ref } of own) await instructor.get('journal.notHeld', { cohortId: 1, lesson: ref, reason: 'жаңбыр' });
  const { joinable } = await planner.get('journal.makeupSlots', { cohortId: 1, need });
  expect(joinable.map(({ key }) => key)).toContain(later.key);
  await planner.get('journal.joinLesson', join);
  // He can be taken off again, by those who plan, and only he who was joined.
  expect(await instructor.call('journal.leaveLesson', join)).toMatchObject({ code: 'session.noRight' });
  await planner.get('journal.leaveLesson', join);
  expect((await planner.get('journal.lesson', { cohortId: 1, lesson: later.ref })).roll).toHaveLength(2);
  expect(await planner.call('journal.leaveLesson', join)).toMatchObject({ code: 'journal.notGuest' });
  await planner.get('journal.joinLesson', join);
  school.at(`${later.date}T19:00:00`);
  const before = await planner.get('journal.cadet', { cadetId: 1 });
  const hosted = await planner.get('journal.lesson', { cohortId: 1, lesson: later.ref });
  expect(hosted.roll.map(({ cadetId, guestOf }) => [cadetId, guestOf])).toEqual([
    [3, null],
    [4, null],
    [1, 1],
  ]);
  await instructor.get('journal.closeMany', { cohortId: 1, lessons: [later.ref] });
  expect(await planner.call('journal.leaveLesson', join)).toMatchObject({ code: 'journal.alreadyClosed' });
  const after = await planner.get('journal.cadet', { cadetId: 1 });
  expect(after[first.phase].madeUp - before[first.phase].madeUp).toBe(later.hours);
});

test('every figure of the ledger opens lessons and men whose hours are that figure', async () => {
  const school = await journalSchool({ platoons: 2, men: 3 });
  const { instructor, planner } = school;
  const lines = await linesOf(school, MONDAY);
  await instructor.get('journal.notHeld', { cohortId: 1, lesson: lines[0]!.ref, reason: 'жаңбыр' });
  for (const [index, line] of lines.slice(1).entries()) {
    const [cadetId] = (await planner.get('journal.lesson', { cohortId: 1, lesson: line.ref })).roll.map(
      (one) => one.cadetId,
    );
    const mark = { cadetId: cadetId!, hours: 1, note: null };
    const marks = [
      index % 2
        ? { ...mark, kind: 'unexcused' as const, reason: null }
        : { ...mark, kind: 'excused' as const, reason: 'duty' as const },
    ];
    await instructor.get('journal.close', {
      cohortId: 1,
      lesson: line.ref,
      topic: null,
      instructorId: line.instructor.id,
      marks,
    });
  }
  const ledger = await planner.get('journal.ledger', { cohortId: 1 });
  let looked = 0;
  for (const { platoonId, subjectCode, phase, lessons, men } of ledger.lines) {
    if (men.held + men.lost === 0) continue;
    const scope = { cohortId: 1, platoonId: platoonId ?? 0, subjectCode, phase };
    for (const figure of ['planned', 'held', 'lost', 'open'] as const) {
      const list = await planner.get('journal.figure', { ...scope, figure, of: 'lessons' });
      expect(list.hours).toBe(lessons[figure]);
      expect(list.lessons.reduce((sum, one) => sum + one.hours, 0)).toBe(list.hours);
    }
    for (const figure of ['held', 'attended', 'excused', 'unexcused', 'owed'] as const) {
      const list = await planner.get('journal.figure', { ...scope, figure, of: 'men' });
      expect(list.hours).toBe(men[figure]);
      expect(list.men.reduce((sum, one) => sum + one.hours, 0)).toBe(list.hours);
      looked++;
    }
  }
  expect(looked).toBeGreaterThan(10);
  const whole = await planner.get('journal.figure', { cohortId: 1, figure: 'owed', of: 'men' });
  expect(whole.hours).toBe(ledger.cadets.reduce((sum, one) => sum + one.initial.owed + one.specialty.owed, 0));
});
