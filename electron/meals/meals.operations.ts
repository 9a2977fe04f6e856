import type { mealsOperations } from '../../shared/contract/meals.contract.ts';
import { addDays, dayWithin, type LocalDate } from '../../shared/kit/local-time.ts';
import { dietOn } from '../../shared/meals/diet-span.ts';
import { changeOf, hasBegun, isEmpty } from '../../shared/meals/kitchen.ts';
import { countOf, type Portion, type SittingList } from '../../shared/meals/meal-day.ts';
import { dayTotal, monthTotal } from '../../shared/meals/month-total.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { findCourse, insertSheet, listDiets, type SheetRow } from './meals.repository.ts';
import { provisionHandlers } from './provisions.operations.ts';
import {
  accountedLists,
  datesOf,
  dayLists,
  demandCourseDay,
  dueOf,
  type Meals,
  readMeals,
  whoEats,
} from './read-meals.ts';
import { readTold, writeTold } from './told-lists.ts';

export const mealsHandlers: HandlersOf<typeof mealsOperations> = {
  ...provisionHandlers,

  'meals.days': ({ db, now, today }, { cohortId, from, days }) => {
    const course = findCourse(db, cohortId) ?? refuse('presence.unknownIntake', { cohortId });
    const begin = from ?? dayWithin(today, course.startsOn, course.endsOn);
    const end = addDays(begin, days - 1);
    const meals = readMeals(db, cohortId, now, begin, end);
    const dates = datesOf(begin, end).filter((date) => date >= course.startsOn && date <= course.endsOn);
    return {
      today,
      diets: listDiets(db).map(toDiet),
      days: dates.map((date) => {
        const { last, kitchen, next } = dayLists(meals, date);
        const sittings = meals.sittings.map((sitting, index) => {
          const was = kitchen[index] ?? NOBODY;
          const { come, gone, other } = changeOf(was, next[index] ?? NOBODY);
          return {
            ...sitting,
            begun: hasBegun(date, sitting, now),
            kitchen: countOf(was),
            come: come.length,
            gone: gone.length,
            other: other.length,
          };
        });
        return {
          date,
          dueAt: dueOf(meals, date),
          sheets: (meals.sheets.get(date) ?? []).map(toSheet),
          sittings,
          changed: last !== null && sittings.some(({ come, gone, other }) => come + gone + other > 0),
        };
      }),
    };
  },

  'meals.names': ({ db, now }, { cohortId, date, sitting }) => {
    const meals = readMeals(db, cohortId, now, date, date);
    demandCourseDay(meals, date);
    const { last, kitchen, next } = dayLists(meals, date);
    const was = kitchen[sitting] ?? NOBODY;
    return {
      frozen: last !== null,
      ...namesOf(meals, date, was),
      ...changesOf(meals, date, was, next[sitting] ?? NOBODY),
    };
  },

  'meals.sheet': ({ db, now }, { cohortId, date, number }) => {
    const meals = readMeals(db, cohortId, now, date, date);
    const sheets = meals.sheets.get(date) ?? [];
    const sheet = sheets.find((one) => one.number === number) ?? refuse('meals.unknownSheet', { date, number });
    const before = sheets.find((one) => one.number === number - 1);
    const told = readTold(sheet.told);
    // The list itself changes nothing: there was no other before it.
    const was = before ? readTold(before.told) : told;
    return {
      ...toSheet(sheet),
      date,
      diets: listDiets(db).map(toDiet),
      sittings: told.map((list, index) => ({
        start: meals.sittings[index]?.start ?? '00:00',
        figures: countOf(list),
        before: was[index]?.fed.length ?? 0,
        ...namesOf(meals, date, list),
        ...changesOf(meals, date, was[index] ?? NOBODY, list),
      })),
    };
  },

  'meals.freeze': ({ db, now, today, person, tell }, { cohortId, date }) => {
    const meals = readMeals(db, cohortId, now, date, date);
    demandCourseDay(meals, date);
    if (date < today) refuse('meals.dayOver', { date });
    const { last, kitchen } = dayLists(meals, date);
    if (last) refuse('meals.alreadyFrozen', { date, ...firstSaid(meals, date) });
    const late = now.slice(0, 16) > dueOf(meals, date);
    const made = { cohortId, date, madeAt: now, madeBy: person.personId, late: late ? 1 : 0 } as const;
    insertSheet(db, { ...made, number: 0, afterId: null, told: writeTold(kitchen) });
    const fed = kitchen.map((list) => list.fed.length);
    tell({ date, breakfast: fed[0] ?? 0, dinner: fed[1] ?? 0, supper: fed[2] ?? 0 });
    return { late, fed };
  },

  'meals.slip': ({ db, now, person, tell }, { cohortId, date }) => {
    const meals = readMeals(db, cohortId, now, date, date);
    demandCourseDay(meals, date);
    const { last, kitchen, next } = dayLists(meals, date);
    if (!last) return refuse('meals.notFrozen', { date });
    const changes = kitchen.map((list, index) => changeOf(list, next[index] ?? NOBODY));
    if (changes.every(isEmpty)) refuse('meals.nothingChanged', { date, at: last.at, by: last.by });
    const number = last.number + 1;
    const made = { cohortId, date, madeAt: now, madeBy: person.personId, late: 1 } as const;
    insertSheet(db, { ...made, number, afterId: last.id, told: writeTold(next) });
    const sum = (of: 'come' | 'gone' | 'other') => changes.reduce((all, one) => all + one[of].length, 0);
    const counts = { number, come: sum('come'), gone: sum('gone'), other: sum('other') };
    tell({ date, ...counts });
    return counts;
  },

  'meals.month': {
    *steps({ db, now }, { cohortId, month }) {
      const course = findCourse(db, cohortId) ?? refuse('presence.unknownIntake', { cohortId });
      const begin = [`${month}-01`, course.startsOn].toSorted().at(-1) ?? '';
      const end = [addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1), course.endsOn].toSorted()[0] ?? '';
      const meals = readMeals(db, cohortId, now, begin, end, 'untold');
      const days = [];
      for (const date of datesOf(begin, end)) {
        yield;
        const { told, lists } = accountedLists(meals, date);
        days.push({ told, ...dayTotal(date, lists) });
      }
      return {
        starts: meals.sittings.map(({ start }) => start),
        days,
        total: monthTotal(days, meals.sittings.length),
      };
    },
  },
};

const NOBODY: SittingList = { fed: [], missed: [] };

const toDiet = ({ id, kk, ru, en }: { id: number; kk: string; ru: string; en: string }) => ({
  id,
  names: { kk, ru, en },
});

const toSheet = ({ number, at, by, late }: SheetRow) => ({ number, at, by, late: late === 1 });

const firstSaid = ({ sheets }: Meals, date: LocalDate) => {
  const [first] = sheets.get(date) ?? [];
  return { at: first?.at ?? '', by: first?.by ?? '' };
};

const toPortion = (meals: Meals, date: LocalDate, { cadetId, dietId, packed }: Portion) => ({
  ...whoEats(meals, cadetId),
  dietId,
  note: dietOn(meals.dietsOf.get(cadetId), date)?.note ?? null,
  packed,
});

const namesOf = (meals: Meals, date: LocalDate, { fed, missed }: SittingList) => ({
  fed: fed.map((portion) => toPortion(meals, date, portion)),
  missed: missed.map(({ cadetId, why }) => ({ ...whoEats(meals, cadetId), why })),
});

function changesOf(meals: Meals, date: LocalDate, was: SittingList, is: SittingList) {
  const { come, gone, other } = changeOf(was, is);
  return {
    come: come.map((portion) => toPortion(meals, date, portion)),
    gone: gone.map((portion) => toPortion(meals, date, portion)),
    other: other.map((one) => ({
      ...toPortion(meals, date, one.is),
      wasDietId: one.was.dietId,
      wasPacked: one.was.packed,
    })),
  };
}
