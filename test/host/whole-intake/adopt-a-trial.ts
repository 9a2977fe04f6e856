import { expect } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { addDays, type LocalDate } from '../../../shared/kit/local-time.ts';
import type { Act, Life } from './agenda.ts';

type Card = OutputOf<'timetable.board'>['cards'][number];
const keyOf = ({ platoonId, lessonKindId, blockIndex }: Card) => ({ platoonId, lessonKindId, blockIndex });
const seatOf = ({ platoonId, lessonKindId, blockIndex, date, slot }: Card) =>
  `${platoonId}-${lessonKindId}-${blockIndex} ${date} ${slot}`;

/** Lessons far enough ahead that nobody has prepared for them; neither the range's nor an exam's. */
const ahead = ({ subjectCode, lessonNames, date, hours }: Card, today: LocalDate): boolean =>
  date > addDays(today, 7) &&
  date < addDays(today, 21) &&
  hours === 2 &&
  subjectCode !== 'FIR' &&
  !/емтихан/i.test(lessonNames.kk);

/** Two lessons of one platoon that may change places by every rule. */
async function exchangeOf({ house, course: { cohortId } }: Life, today: LocalDate) {
  const { planner } = house.staff;
  const cards = (await planner.get('timetable.board', { cohortId })).cards.filter((card) => ahead(card, today));
  for (const one of cards)
    for (const other of cards) {
      if (one.platoonId !== other.platoonId || one.subjectCode >= other.subjectCode || one.date === other.date)
        continue;
      const { swap } = await planner.get('timetable.exchange', {
        card: keyOf(one),
        date: other.date,
        slot: other.slot,
      });
      if (swap) return swap.moves.map(({ card, to: { date, slot } }) => ({ card, date, slot }));
    }
  return expect.fail('two lessons that may change places');
}

/** An exchange is tried beside the plan, compared with it, adopted, and approved as the second version. */
export const adoptATrial: Act = {
  at: '09:00',
  name: 'a trial is adopted',
  async do(life, today) {
    const { house, course } = life;
    const { cohortId } = course;
    const { planner, commander } = house.staff;
    const seats = async () => (await planner.get('timetable.board', { cohortId })).cards.map(seatOf).toSorted();
    const before = await seats();
    const moves = await exchangeOf(life, today);
    const { trialId } = await planner.get('trial.open', { cohortId });
    await planner.get('trial.act', { trialId, operation: 'timetable.moveMany', input: { moves } });
    const lessons = (await planner.get('trial.differences', { trialId })).find(({ code }) => code === 'lessons');
    expect(lessons?.rows).toHaveLength(moves.length);
    expect(await seats(), 'the plan while the trial is open').toEqual(before);
    expect(await planner.get('trial.apply', { trialId })).toEqual({ acts: 1 });
    const after = await seats();
    expect(after.filter((seat) => !before.includes(seat))).toEqual(
      moves
        .map(({ card, date, slot }) => `${card.platoonId}-${card.lessonKindId}-${card.blockIndex} ${date} ${slot}`)
        .toSorted(),
    );
    expect(await planner.get('trial.list', { cohortId })).toEqual([]);
    await planner.get('timetable.submit', { cohortId });
    expect(await commander.get('timetable.approve', { cohortId })).toEqual({ version: 2 });
    expect(await planner.get('timetable.compare', { cohortId, from: 1, to: 2 })).toHaveLength(moves.length);
  },
};
