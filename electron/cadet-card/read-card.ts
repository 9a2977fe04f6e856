import { fullName } from '../../shared/barracks/cadet-name.ts';
import { bunkLabel } from '../../shared/barracks/model.ts';
import { type CardDay, fortyDays } from '../../shared/cadet-card/forty-days.ts';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import { ledgerOf, type ManHours, sumHours } from '../../shared/journal/ledger.ts';
import { maskIin } from '../../shared/kit/iin.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Right } from '../../shared/people/roles.ts';
import { overduesOf } from '../../shared/presence/overdue.ts';
import type { PresenceFacts } from '../../shared/presence/presence-facts.ts';
import { type ExerciseCard, mostOf } from '../../shared/range/card.ts';
import { readResults } from '../exams/read-results.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { readJournal } from '../journal/read-journal.ts';
import { type Presence, readPresence } from '../presence/read-presence.ts';
import { readFiringStanding, resultsOf } from '../range/read-firing-standing.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { findMan, listDays, listRangeDays, listSubjects, type ManRow } from './cadet-card.repository.ts';
import { readChain } from './read-chain.ts';

/**
 * One man's whole course, from the one reading of each room.
 * @throws Refusal cadetCard.unknownMan, cadetCard.notEnrolled
 */
export function readCard({ db, now, today, person }: Context, cadetId: number): CadetCard {
  const row = findMan(db, cadetId) ?? refuse('cadetCard.unknownMan');
  if (row.orderNumber === null) refuse('cadetCard.notEnrolled', { name: fullName(row) });
  const may = (right: Right) => person.rights.includes(right);
  const presence = readPresence(db, row.cohortId, now, cadetId);
  const facts = presence.facts.get(cadetId) ?? refuse('cadetCard.notEnrolled', { name: fullName(row) });
  const cells = may('journal.read') ? readHours(db, row, now) : null;
  const exams = may('exams.read') ? readExams(db, row) : null;
  const firing = readFiring(db, row);
  const days = fortyDays(
    {
      days: listDays(db, row.cohortId),
      presence: facts,
      hours: cells && {
        blocks: cells.flatMap(({ blocks }) => blocks),
        credits: cells.flatMap(({ credits }) => credits),
      },
      range: firing.onDays,
      exams: exams?.onDays ?? [],
    },
    now,
  );
  return {
    cohort: presence.cohort,
    man: {
      id: row.id,
      name: fullName(row),
      maskedIin: maskIin(row.iin),
      birthDate: row.birthDate,
      phone: row.phone,
      department: row.department,
      platoon: row.platoon,
      squad: row.squad,
      bunk:
        row.roomName !== null && row.bunkNumber !== null
          ? bunkLabel({ name: row.roomName }, { number: row.bunkNumber })
          : null,
      medical: { result: row.medicalResult, limits: row.medicalLimits },
      fee: { due: keptRule(db, row.cohortId, 'admission.feeTenge'), paid: row.paid },
    },
    chain: readChain(db, row.id, today),
    days,
    hours: cells && {
      initial: hoursOf(cells.filter(({ phase }) => phase === 'initial')),
      specialty: hoursOf(cells.filter(({ phase }) => phase === 'specialty')),
    },
    subjects: listSubjects(db, row.cohortId).map(({ code, ...names }) => ({
      code,
      names,
      hours: cells && hoursOf(cells.filter(({ subjectCode }) => subjectCode === code)),
      exam: exams?.bySubject.get(code) ?? null,
    })),
    outcome: exams?.outcome ?? null,
    firing: { sessions: firing.sessions, owes: firing.owes },
    leave: leaveOf(facts, presence, days),
    absences: presence.absences.map(({ kind, from, to, note }) => ({ kind, from, to, note })),
  };
}

function readHours(db: Context['db'], { id, cohortId }: ManRow, now: string) {
  const { facts } = readJournal(db, cohortId, now);
  return ledgerOf({ ...facts, men: facts.men.filter((man) => man.id === id) }).cells;
}

function hoursOf(cells: readonly ManHours[]) {
  const { planned, attended, excused, unexcused, madeUp, owed } = sumHours(cells);
  return { planned, attended, missed: excused + unexcused, madeUp, owed };
}

/** His marks and the days he sits; null when he is on no list of the exams. */
function readExams(db: Context['db'], { id, cohortId }: ManRow) {
  const results = readResults(db, cohortId, null);
  const man = results.men.find(({ cadetId }) => cadetId === id);
  if (!man) return null;
  const dateOf = new Map(results.exams.map(({ examId, date }) => [examId, date]));
  const onDays = man.cells.flatMap(({ subjectCode, examId, main, retakeId, retake }) =>
    (
      [
        ['main', examId, main],
        ['retake', retakeId, retake],
      ] as const
    ).flatMap(([kind, exam, mark]) => {
      const date = exam === null ? undefined : dateOf.get(exam);
      return date === undefined ? [] : [{ date, subjectCode, kind, mark }];
    }),
  );
  const bySubject = new Map(
    man.cells.map(({ subjectCode, examId, main, retake, final, state }) => [
      subjectCode,
      { on: (examId === null ? undefined : dateOf.get(examId)) ?? null, main, retake, final, state },
    ]),
  );
  const { decision, overall, mean } = man;
  return { onDays, bySubject, outcome: { decision, overall, mean } };
}

/** What he fired, what he owes, and the days at the range that are or were his. */
function readFiring(db: Context['db'], row: ManRow) {
  const results = resultsOf(db, row.cohortId).filter(({ cadetId }) => cadetId === row.id);
  const fired = new Map(results.map((result) => [result.dayId, result]));
  const sessions = new Set(results.map(({ session }) => session));
  const days = listRangeDays(db, row);
  const onDays = days.flatMap(({ dayId, session, date, his }): (CardDay['range'][number] & { date: LocalDate })[] => {
    const result = fired.get(dayId);
    if (result) return [{ date, session, total: result.total, mark: result.mark }];
    return his && !sessions.has(session) ? [{ date, session, total: null, mark: null }] : [];
  });
  return {
    onDays,
    owes: readFiringStanding(db, row.cohortId).get(row.id)?.owes ?? [],
    sessions: days.flatMap(({ dayId, session, date, card }) => {
      const result = fired.get(dayId);
      if (!result) return [];
      const exercise = JSON.parse(card) as ExerciseCard;
      const { total, mark } = result;
      return [{ session, on: date, exercise: exercise.name, total, mark, best: mostOf(exercise) }];
    }),
  };
}

function leaveOf(facts: PresenceFacts, { now }: Presence, days: CadetCard['days']): CadetCard['leave'] {
  const late = overduesOf(facts.movements, now).map(({ out, back, minutes }) => ({
    due: out.due,
    back: back?.at ?? null,
    minutes,
    night: out.night,
  }));
  const home = days.filter(({ night }) => night === 'home' || night === 'late').length;
  return { approved: facts.nights.length, home, late };
}
