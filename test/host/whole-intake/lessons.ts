import { expect } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Act, Life } from './agenda.ts';

type Line = OutputOf<'journal.day'>['lessons'][number];

const dayOf = ({ house, course: { cohortId } }: Life, date: string) =>
  house.staff.instructor.get('journal.day', { cohortId, date });

async function close(life: Life, lessons: readonly Line[]): Promise<void> {
  const open = lessons.filter(({ state }) => state === 'toClose').map(({ ref }) => ref);
  if (open.length === 0) return;
  const { cohortId } = life.course;
  expect(await life.house.staff.instructor.get('journal.closeMany', { cohortId, lessons: open })).toEqual({
    closed: open.length,
  });
}

/** Every lesson of the day is closed with what the house knows of who was away. */
export const closeLessons = (at: string): Act => ({
  at,
  name: 'the journal of the day',
  async do(life, date) {
    await close(life, (await dayOf(life, date)).lessons);
    const { days } = await dayOf(life, date);
    // Nothing of this day or an earlier one is left open, but what still lies ahead of the clock.
    const behind = days.filter((day) => day.date <= date).reduce((sum, { toClose }) => sum + toClose, 0);
    expect(behind).toBe(0);
  },
});

/** The first of some hours: what is made up lies behind the men before the exam of its subject. */
const soonest = <T extends { date: string }>(hours: readonly T[]): T | undefined =>
  hours.toSorted((one, two) => one.date.localeCompare(two.date))[0];

/** As the programme orders lessons, where any hour does. */
const soonestInOrder = <T extends { date: string; outOfOrder: boolean }>(hours: readonly T[]): T | undefined =>
  soonest(hours.filter(({ outOfOrder }) => !outOfOrder)) ?? soonest(hours);

/** One lesson falls out; it gets another hour. */
export const loseALesson: Act = {
  at: '08:25',
  name: 'a lesson is lost',
  async do(life, date) {
    const { cohortId } = life.course;
    const { instructor, planner } = life.house.staff;
    const lesson = (await dayOf(life, date)).lessons.find(({ hours }) => hours === 2)?.ref;
    if (!lesson || !('card' in lesson)) expect.fail('a lesson of two hours');
    await instructor.get('journal.notHeld', { cohortId, lesson, reason: 'нұсқаушы ауырып қалды' });
    const need = { card: lesson.card };
    const { slots } = await planner.get('journal.makeupSlots', { cohortId, need });
    const own = soonestInOrder(slots) ?? expect.fail('an hour for it');
    const { date: on, slot, hours, place, instructor: teacher } = own;
    const seat = { date: on, slot, hours, placeId: place.id, instructorId: teacher.id };
    await planner.get('journal.planMakeup', { cohortId, need, ...seat });
    expect((await planner.get('journal.backlog', { cohortId })).lost).toEqual([]);
  },
};

/** A page that was closed is opened again and corrected: a man stayed away without leave. */
export const correctAPage: Act = {
  at: '17:50',
  name: 'a page is corrected',
  async do(life, date) {
    const { cohortId } = life.course;
    const { instructor } = life.house.staff;
    const [line] = (await dayOf(life, date)).lessons;
    const { ref: lesson, hours } = line ?? expect.fail('a lesson');
    await instructor.get('journal.reopen', { cohortId, lesson, reason: 'тізім түзетілді' });
    const { roll, instructor: teacher, marks } = await instructor.get('journal.lesson', { cohortId, lesson });
    const absent = roll.find(({ cadetId }) => marks.every((mark) => mark.cadetId !== cadetId))?.cadetId ?? 0;
    await instructor.get('journal.close', {
      ...{ cohortId, lesson, topic: 'Кіріспе', instructorId: teacher.id },
      marks: [...marks, { cadetId: absent, kind: 'unexcused', reason: null, hours, note: null }],
    });
  },
};

/** Men whose hours are provided for by a make-up that is still to be held, `man subject`. */
const provided = new WeakMap<Life, Map<string, string>>();

/** Whoever owes hours gets them: with another platoon where one can be joined, else an hour of his own. */
export const makeUpHours: Act = {
  at: '20:00',
  name: 'hours to make up',
  async do(life, today) {
    const { cohortId } = life.course;
    const { planner } = life.house.staff;
    const planned = provided.get(life) ?? new Map<string, string>();
    provided.set(life, planned);
    const { cadets } = await planner.get('journal.ledger', { cohortId });
    const needs = new Map<string, { subjectCode: string; phase: 'initial' | 'specialty'; cadetIds: number[] }>();
    for (const { id } of cadets.filter(({ initial, specialty }) => initial.owed + specialty.owed > 0)) {
      const { subjects } = await planner.get('journal.cadet', { cadetId: id });
      for (const { code: subjectCode, phase } of subjects.filter(({ figures }) => figures.owed > 0)) {
        const key = `${id} ${subjectCode} ${phase}`;
        if ((planned.get(key) ?? '') >= today) continue;
        const name = `${subjectCode} ${phase}`;
        const need = needs.get(name) ?? { subjectCode, phase, cadetIds: [] };
        need.cadetIds.push(id);
        needs.set(name, need);
      }
    }
    for (const need of needs.values()) {
      const { slots, joinable } = await planner.get('journal.makeupSlots', { cohortId, need });
      const other = soonest(joinable);
      const own = soonestInOrder(slots);
      const on = other && (!own || other.date <= own.date) ? other : own;
      if (!on) expect.fail(`no hour for ${need.cadetIds.join()} in ${need.subjectCode}`);
      if ('ref' in on) await planner.get('journal.joinLesson', { cohortId, lesson: on.ref, cadetIds: need.cadetIds });
      else
        await planner.get('journal.planMakeup', {
          ...{ cohortId, need, date: on.date, slot: on.slot, hours: on.hours },
          ...{ placeId: on.place.id, instructorId: on.instructor.id },
        });
      for (const id of need.cadetIds) planned.set(`${id} ${need.subjectCode} ${need.phase}`, on.date);
    }
  },
};

/** At the end of the course every platoon has had its 40 + 240 hours, and no man owes one. */
export async function demandAllHours({ house, course: { cohortId } }: Life): Promise<void> {
  const { lines, platoons, cadets } = await house.staff.director.get('journal.ledger', { cohortId });
  for (const { id } of platoons)
    for (const [phase, hours] of [
      ['initial', 40],
      ['specialty', 240],
    ] as const) {
      const own = lines.filter((line) => line.platoonId === id && line.phase === phase);
      const sum = (figure: 'held' | 'open' | 'lost') => own.reduce((total, { lessons }) => total + lessons[figure], 0);
      expect([sum('held'), sum('open'), sum('lost')]).toEqual([hours, 0, 0]);
    }
  expect(cadets.filter(({ initial, specialty }) => initial.owed + specialty.owed > 0).map(({ name }) => name)).toEqual(
    [],
  );
}
