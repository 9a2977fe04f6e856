import type { mealsOperations } from '../../shared/contract/meals.contract.ts';
import { addDays, daysBetween, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { withDiet } from '../../shared/meals/diet-span.ts';
import { sittingsOf, takesAlong } from '../../shared/meals/meal-day.ts';
import type { Sitting } from '../../shared/presence/meals.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { isStruckOff, type Presence, readPresence } from '../presence/read-presence.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  countOnDiet,
  deleteOuting,
  dropOutingMan,
  insertDiet,
  insertOuting,
  listCadetDiets,
  listDiets,
  listOutings,
  listRangeOutings,
  putDiets,
  setDietClosed,
} from './meals.repository.ts';
import { whoEats } from './read-meals.ts';

type ProvisionOperation =
  | 'meals.provisions'
  | 'meals.setDiet'
  | 'meals.addDiet'
  | 'meals.closeDiet'
  | 'meals.pack'
  | 'meals.unpack';

/** Diets of men, and meals taken along. */
export const provisionHandlers: HandlersOf<Pick<typeof mealsOperations, ProvisionOperation>> = {
  'meals.provisions': ({ db, now, today }, { cohortId }) => {
    const presence = readPresence(db, cohortId, now, null, { from: now, to: now });
    const sittings = sittingsOfIntake(db, cohortId);
    const dietsOf = Map.groupBy(listCadetDiets(db, cohortId), ({ cadetId }) => cadetId);
    return {
      diets: openDiets(db).map(({ id, kk, ru, en }) => ({ id, names: { kk, ru, en } })),
      sittings,
      men: [...presence.men.keys()]
        .filter((id) => !isStruckOff(presence, id))
        .map((cadetId) => ({
          ...whoEats({ presence }, cadetId),
          diets: (dietsOf.get(cadetId) ?? [])
            .filter(({ until }) => until === null || until >= today)
            .map(({ dietId, from, until, note }) => ({ dietId, from, until, note })),
        })),
      outings: [
        ...listRangeOutings(db, cohortId).map((outing) => ({ id: null, why: null, ...outing })),
        ...listOutings(db, cohortId).map((outing) => ({ session: null, ...outing })),
      ].map(({ cadetIds, ...outing }) => ({
        ...outing,
        men: [...presence.men.values()]
          .filter(
            ({ id, offFrom }) => cadetIds.includes(id) && (offFrom === null || offFrom > outing.from.slice(0, 10)),
          )
          .map(({ id }) => whoEats({ presence }, id)),
        takes: takesOf(outing, sittings),
      })),
    };
  },

  'meals.setDiet': ({ db, now, person, tell }, { cohortId, cadetIds, dietId, from, until, note }) => {
    const presence = readPresence(db, cohortId, now, null, { from: now, to: now });
    const ids = demandMen(presence, cadetIds);
    const diet = dietId === null ? null : openDiets(db).find(({ id }) => id === dietId);
    if (diet === undefined) refuse('meals.unknownDiet', { dietId: dietId ?? 0 });
    if (until !== null && until < from) refuse('meals.dietBackwards', { from, until });
    const { startsOn, endsOn } = presence.cohort;
    const outside = [from, until].find((date) => date !== null && (date < startsOn || date > endsOn));
    if (outside) refuse('meals.notCourseDay', { date: outside, from: startsOn, to: endsOn });
    const dietsOf = Map.groupBy(listCadetDiets(db, cohortId), ({ cadetId }) => cadetId);
    for (const cadetId of ids) {
      const said = diet ? { cadetId, dietId: diet.id, from, until, note, setAt: now, setBy: person.personId } : null;
      putDiets(db, cadetId, withDiet(dietsOf.get(cadetId) ?? [], { from, until }, said));
    }
    const names = ids.map((id) => whoEats({ presence }, id).name);
    const days = { from, until, context: until === null ? 'open' : 'until' };
    tell({ names, diet: diet?.kk ?? '', count: ids.length, ...days });
    return {};
  },

  'meals.addDiet': ({ db, tell }, { kk, ru, en }) => {
    const same = listDiets(db).find((diet) => diet.kk === kk);
    if (same?.closed === 0) refuse('meals.dietNameTaken', { name: kk });
    tell({ name: kk });
    if (!same) return { id: insertDiet(db, { kk, ru, en }) };
    setDietClosed(db, same.id, 0);
    return { id: same.id };
  },

  'meals.closeDiet': ({ db, today, tell }, { id }) => {
    const diet = openDiets(db).find((one) => one.id === id) ?? refuse('meals.unknownDiet', { dietId: id });
    const men = countOnDiet(db, id, today);
    if (men > 0) refuse('meals.dietInUse', { name: diet.kk, men });
    setDietClosed(db, id, 1);
    tell({ name: diet.kk });
    return {};
  },

  'meals.pack': ({ db, now, tell }, { cohortId, cadetIds, from, to, why }) => {
    const presence = readPresence(db, cohortId, now, null, { from: now, to: now });
    const ids = demandMen(presence, cadetIds);
    if (to <= from) refuse('meals.endsBeforeBegin', { from, to });
    const { startsOn, endsOn } = presence.cohort;
    if (from.slice(0, 10) < startsOn || to.slice(0, 10) > addDays(endsOn, 1))
      refuse('meals.notCourseDay', { date: from.slice(0, 10) < startsOn ? from : to, from: startsOn, to: endsOn });
    const takes = takesOf({ from, to }, sittingsOfIntake(db, cohortId));
    if (takes.length === 0) refuse('meals.takesNothing', { from, to });
    const id = insertOuting(db, { cohortId, from, to, why, cadetIds: ids });
    tell({ names: ids.map((one) => whoEats({ presence }, one).name), count: ids.length, from, why });
    return { id, takes };
  },

  'meals.unpack': ({ db, now, tell }, { cohortId, id, cadetIds }) => {
    const presence = readPresence(db, cohortId, now, null, { from: now, to: now });
    const outing = listOutings(db, cohortId).find((one) => one.id === id) ?? refuse('meals.unknownOuting', { id });
    const leaving = outing.cadetIds.filter((cadetId) => cadetIds === undefined || cadetIds.includes(cadetId));
    if (leaving.length === 0) refuse('meals.unknownMan', { cadetId: cadetIds?.[0] ?? 0 });
    // Row by row, so that undo puts every man back.
    for (const cadetId of leaving) dropOutingMan(db, id, cadetId);
    if (leaving.length === outing.cadetIds.length) deleteOuting(db, id);
    tell({
      names: leaving.map((one) => whoEats({ presence }, one).name),
      count: leaving.length,
      from: outing.from,
      why: outing.why,
    });
    return {};
  },
};

const openDiets = (db: Db) => listDiets(db).filter(({ closed }) => closed === 0);

const sittingsOfIntake = (db: Db, cohortId: number): Sitting[] =>
  sittingsOf(keptRule(db, cohortId, 'meals.starts'), keptRule(db, cohortId, 'meals.minutes'));

/** Each man once. @throws Refusal meals.unknownMan */
function demandMen({ men }: Presence, cadetIds: readonly number[]): number[] {
  const stranger = cadetIds.find((id) => !men.has(id));
  if (stranger !== undefined) refuse('meals.unknownMan', { cadetId: stranger });
  return [...new Set(cadetIds)];
}

function takesOf(outing: { from: LocalDateTime; to: LocalDateTime }, sittings: readonly Sitting[]) {
  const first = outing.from.slice(0, 10);
  const days = daysBetween(first, outing.to.slice(0, 10)) + 1;
  return Array.from({ length: days }, (_, day) => addDays(first, day)).flatMap((date) =>
    sittings.flatMap((one, sitting) => (takesAlong(outing, date, one) ? [{ date, sitting }] : [])),
  );
}
