import { expect, test, vi } from 'vitest';
import type { Db } from '../../../electron/database/open.ts';
import { addDays, daysBetween, weekday } from '../../../shared/kit/local-time.ts';
import type { IpcHandlers } from '../../desktop/electron-stand-in/ipc-main.ts';
import { expelOne, fallIll, goToHospital, sendOnTrip, standDuty } from './absences.ts';
import { adoptATrial } from './adopt-a-trial.ts';
import { type Act, type Life, live, newBook, onList } from './agenda.ts';
import { BY_HAND, figuresOf } from './end-state.ts';
import { planExams, planRetakes } from './examine.ts';
import { demandCounts, placesTwice } from './invariants.ts';
import { closeLessons, correctAPage, demandAllHours, loseALesson, makeUpHours } from './lessons.ts';
import { closeIntake, collect, graduate, handOver } from './let-men-go.ts';
import { askForStanding, askForTonight, comeBack, comeBackLate, goOut, goOutInTheDark } from './nights-out.ts';
import { planCourse } from './plan-course.ts';
import { printGate, printToday } from './printed.ts';
import { planSessions } from './range.ts';
import { foundHouse } from './school-house.ts';
import { slipOfThePen } from './slip-of-the-pen.ts';
import { delegateLeave, takeOverByPin } from './stand-ins.ts';
import { ENDS_ON, STARTS_ON, takeMenIn } from './take-men-in.ts';
import {
  demandWhere,
  eveningReport,
  eveningRoll,
  freezeMeals,
  lookRound,
  morningReport,
  morningRoll,
  rollWithAnUnknownMan,
} from './watch.ts';

const handlers: IpcHandlers = vi.hoisted(() => new Map());
vi.mock('electron', async () => {
  const { ipcMainOver } = await import('../../desktop/electron-stand-in/ipc-main.ts');
  return { ipcMain: ipcMainOver(handlers) };
});

const act = (at: string, name: string, does: Act['do']): Act => ({ at, name, do: does });
const SATURDAY = 6;
const SUNDAY = 7;

/** What a day of the course brings beside its lessons, by its number from 1. */
const OF_DAY: Readonly<Record<number, readonly Act[]>> = {
  1: [askForStanding],
  2: [act('09:10', 'days at the range', planSessions), act('09:20', 'the exams', planExams)],
  3: [printToday, printGate],
  4: [correctAPage],
  6: [loseALesson],
  7: [slipOfThePen],
  8: [expelOne],
  10: [adoptATrial],
  12: [goToHospital],
  15: [sendOnTrip],
  17: [delegateLeave],
  20: [takeOverByPin],
  40: [act('17:22', 'the retakes', planRetakes), act('20:30', 'graduation', graduate)],
};
/** Days on which a man is ill. */
const ILL = new Set([3, 5, 9, 16, 18, 22]);
const POWER_CUT = 11;
const LATE_RETURN = 13;
const UNKNOWN_MAN = 5;

function actsOf(date: string): Act[] {
  const day = daysBetween(STARTS_ON, date) + 1;
  const last = date === ENDS_ON;
  return [
    ...(OF_DAY[day] ?? []),
    day === LATE_RETURN ? comeBackLate : comeBack,
    morningRoll,
    morningReport,
    freezeMeals,
    lookRound,
    ...(ILL.has(day) ? [fallIll] : []),
    ...(weekday(date) === SATURDAY ? [standDuty] : []),
    ...(last ? [] : [askForTonight, day === POWER_CUT ? goOutInTheDark : goOut]),
    ...(weekday(date) === SUNDAY ? [] : [closeLessons('17:20')]),
    eveningReport,
    ...(last ? [] : [makeUpHours]),
    day === UNKNOWN_MAN ? rollWithAnUnknownMan : eveningRoll,
    closeLessons('21:45'),
    act('21:50', 'the end of the day', async (life) => {
      await demandWhere(life, '21:50');
      await demandCounts(life);
    }),
  ];
}

/** The most it may take beside another file (issue: two minutes); on a quiet computer it takes a third of that. */
const TWO_MINUTES_MS = 120_000;

test('an intake from the clerk’s list to the last military ID: forty days, every room, every duty', {
  timeout: TWO_MINUTES_MS,
}, async () => {
  const house = await foundHouse(handlers);
  const { planner } = house.staff;
  const { cohortId } = await planner.get('cohorts.create', { code: '2027-01', startsOn: STARTS_ON });
  await planner.get('programme.begin', { cohortId });
  await planner.get('programme.addUsualPlaces', {});
  const men = await takeMenIn(house, cohortId);
  const life: Life = { house, course: await planCourse(house, cohortId, men), book: newBook(men) };
  const night = async (next: string) => {
    // Each opening looks its pages through; their indexes too are looked through once a week, and in the end.
    expect(house.shut(placesTwice, weekday(house.today()) === SUNDAY), house.today()).toEqual([]);
    house.at(next);
    await house.open();
  };
  await night(`${STARTS_ON}T06:00`);
  for (let date = STARTS_ON; date <= ENDS_ON; date = addDays(date, 1)) {
    await live(life, date, actsOf(date));
    if (date === ENDS_ON) await demandAllHours(life);
    await night(`${addDays(date, 1)}T06:00`);
  }
  const handedOn = '2027-02-22';
  house.at(`${handedOn}T10:00`);
  await handOver(life, handedOn);
  // All but the one whose reference says that he has not passed.
  const certified = onList(life.book, ENDS_ON).length - 1;
  await closeIntake(life, certified);
  await collect(life, handedOn, certified);
  let figures = {};
  const lastLook = (db: Db) => {
    figures = figuresOf(db);
    return placesTwice(db);
  };
  expect(house.shut(lastLook)).toEqual([]);
  expect(figures).toEqual(BY_HAND);
  expect(house.bugs).toEqual([]);
});
