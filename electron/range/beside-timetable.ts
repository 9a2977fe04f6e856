import type { OutputOf } from '../../shared/contract/contract.ts';
import { type ExerciseCard, roundsOf } from '../../shared/range/card.ts';
import { dayFindings } from '../../shared/range/day-findings.ts';
import { followed, sessionHours } from '../../shared/range/follow-timetable.ts';
import type { Db } from '../database/open.ts';
import { listDays } from './day.repository.ts';
import { aroundDay, askedOf, readAround } from './read-around.ts';

/**
 * Open days of an intake beside a version of its timetable.
 * @throws Refusal range.unknownIntake
 */
export function daysBeside(db: Db, cohortId: number, version: number): OutputOf<'rangeDay.beside'> {
  const book = readAround(db, cohortId, version);
  const approved = readAround(db, cohortId);
  const open = listDays(db, cohortId).filter(({ state }) => state !== 'closed');
  return open.map((day) => {
    const asked = askedOf(db, day);
    const around = aroundDay(db, book, asked);
    const hours = day.makeup === 1 ? null : sessionHours(around.timetable);
    const next = hours && followed(asked, hours, sessionHours(aroundDay(db, approved, asked).timetable));
    const { session, makeup, platoons, departsAt, returnsAt } = asked;
    const card = JSON.parse(day.card) as ExerciseCard;
    return {
      ...{ dayId: day.dayId, session, makeup, platoons: [...platoons], departsAt, returnsAt },
      ammunition: { calibre: card.calibre, rounds: around.goers * roundsOf(card) },
      findings: dayFindings(asked, around),
      follows: next && {
        ...hours,
        departsAt: next.departsAt,
        returnsAt: next.returnsAt,
        findings: dayFindings({ ...asked, ...next }, aroundDay(db, book, { ...asked, ...next })),
      },
    };
  });
}
