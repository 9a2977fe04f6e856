import type { firingOperations } from '../../shared/contract/firing.contract.ts';
import { meanOf } from '../../shared/kit/rounding.ts';
import type { ExerciseCard, Shot } from '../../shared/range/card.ts';
import { heldReasons } from '../../shared/range/held-aside.ts';
import { markSpread, totalSpread } from '../../shared/range/results.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { listCohorts } from './around.repository.ts';
import { listDays } from './day.repository.ts';
import { type FiredResult, readFiringStanding, resultsOf } from './read-firing-standing.ts';
import { nameMan, readGateMen } from './safety-gate.ts';
import { listIssuesOfIntake } from './weapons.repository.ts';

type ResultOperation = 'firing.owed' | 'firing.results' | 'firing.trend';

export const resultHandlers: HandlersOf<Pick<typeof firingOperations, ResultOperation>> = {
  'firing.owed': ({ db, now, today }, { cohortId }) => {
    const sessions = keptRule(db, cohortId, 'range.sessions');
    const numbers = sessionNumbers(sessions);
    const results = Map.groupBy(resultsOf(db, cohortId), ({ cadetId }) => cadetId);
    const standings = readFiringStanding(db, cohortId);
    const hours = { date: today, departsAt: now.slice(0, 16), returnsAt: `${today}T23:59` };
    const men = [...readGateMen(db, cohortId, today).values()].map((man) => {
      const mine = results.get(man.cadetId) ?? [];
      const marks = numbers.map((session) => {
        const result = mine.find((one) => one.session === session);
        return {
          session,
          mark: result?.mark ?? null,
          total: result?.total ?? null,
          dayId: result?.dayId ?? null,
        };
      });
      const { owes, subjectMark } = standings.get(man.cadetId) ?? { owes: numbers, subjectMark: null };
      return { ...nameMan(man), marks, owes, subjectMark, held: heldReasons(man, hours) };
    });
    const byCount = Array.from(
      { length: sessions + 1 },
      (_, count) => men.filter(({ owes }) => sessions - owes.length === count).length,
    );
    return { sessions, men, byCount };
  },

  'firing.results': ({ db }, { cohortId }) => {
    const numbers = sessionNumbers(keptRule(db, cohortId, 'range.sessions'));
    const results = resultsOf(db, cohortId);
    const men = [...readGateMen(db, cohortId).values()];
    const cards = new Map(listDays(db, cohortId).map((day) => [day.dayId, JSON.parse(day.card) as ExerciseCard]));
    const issues = listIssuesOfIntake(db, cohortId);
    const platoons = [...new Set(men.flatMap(({ platoon }) => platoon ?? []))].toSorted((a, b) => a - b);
    const platoonOf = new Map(men.map(({ cadetId, platoon }) => [cadetId, platoon]));
    return {
      sessions: numbers.map((session) => {
        const fired = results.filter((one) => one.session === session);
        const totals = fired.map(({ total }) => total);
        return { ...figuresOf(session, fired), meanTotal: meanOf(totals), totals: totalSpread(totals) };
      }),
      platoons: platoons.map((platoon) => ({
        platoon,
        men: men.filter((man) => man.platoon === platoon).length,
        sessions: numbers.map((session) =>
          figuresOf(
            session,
            results.filter((one) => one.session === session && platoonOf.get(one.cadetId) === platoon),
          ),
        ),
      })),
      men: men.map((man) => ({
        ...nameMan(man),
        sessions: results
          .filter(({ cadetId }) => cadetId === man.cadetId)
          .map(({ session, dayId, relay, lane, shots, total, mark, refire }) => {
            const weapon = issues.findLast((one) => one.cadetId === man.cadetId && one.dayId === dayId);
            return {
              session,
              dayId,
              relay,
              lane,
              weapon: weapon ? `${weapon.model} № ${weapon.serial}` : null,
              rounds: cards.get(dayId)?.recordRounds ?? 0,
              shots: shots === null ? null : (JSON.parse(shots) as Shot[]),
              total,
              mark,
              refired: refire === 1,
            };
          }),
      })),
    };
  },

  'firing.trend': ({ db }) =>
    listCohorts(db).map(({ id, code, startsOn }) => {
      const results = resultsOf(db, id);
      const sessions = [...new Set(results.map(({ session }) => session))].toSorted((a, b) => a - b);
      return {
        cohortId: id,
        code,
        startsOn,
        sessions: sessions.map((session) =>
          figuresOf(
            session,
            results.filter((one) => one.session === session),
          ),
        ),
      };
    }),
};

const sessionNumbers = (sessions: number): number[] => Array.from({ length: sessions }, (_, index) => index + 1);

function figuresOf(session: number, results: readonly FiredResult[]) {
  const marks = results.map(({ mark }) => mark);
  return { session, fired: results.length, meanMark: meanOf(marks), marks: markSpread(marks) };
}
