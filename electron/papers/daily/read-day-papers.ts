import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { RollPart } from '../../../shared/rolls/roll-times.ts';
import type { ReportPart } from '../../../shared/strength/report.ts';
import { readDayMark } from '../../history/day-mark.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import { rollSheet } from '../../rolls/roll-sheet.ts';
import { intakeCode } from '../intake-code.ts';
import type { RollSheetFacts } from './daily-facts.ts';
import type { MealListFacts, MealMonthFacts, MealSitting, MealSlipFacts } from './meal-facts.ts';
import type { StrengthFacts } from './strength-report.ts';

/** @throws Refusal rolls.notOpen: before that its numbers may still move */
export function readRollSheet(
  { db, now }: Context,
  { cohortId, date, part }: { cohortId: number; date: LocalDate; part: RollPart },
): RollSheetFacts {
  return { cohortCode: intakeCode(db, cohortId), ...rollSheet(db, cohortId, date, part, now) };
}

/** The report as its screen shows it: what was signed stays what it was. */
export function readStrengthPaper(
  { db, perform }: Context,
  asked: { cohortId: number; date: LocalDate; part: ReportPart },
): StrengthFacts {
  const cohortCode = intakeCode(db, asked.cohortId);
  const { come, signed, known } = perform('strength.report', asked).value;
  return {
    cohortCode,
    date: asked.date,
    part: asked.part,
    come,
    signed: signed && { by: signed.signedBy, at: signed.signedAt },
    content: signed?.content ?? known,
    mark: signed && readDayMark(db, asked.date),
  };
}

/**
 * The list of a day as the kitchen was told it first; later slips are papers of their own.
 * @throws Refusal papers.noSuchDay outside the course
 */
export function* readMealList(
  { db, perform }: Context,
  { cohortId, date }: { cohortId: number; date: LocalDate },
): Generator<void, MealListFacts, void> {
  const cohortCode = intakeCode(db, cohortId);
  const { days, diets } = perform('meals.days', { cohortId, from: date, days: 1 }).value;
  const day = days.find((one) => one.date === date) ?? refuse('papers.noSuchDay', { date, intake: cohortCode });
  if (day.sheets.length > 0) {
    const { by, at, sittings } = perform('meals.sheet', { cohortId, date, number: 0 }).value;
    return { cohortCode, date, told: { by, at }, diets, sittings };
  }
  const sittings: MealSitting[] = [];
  for (const [sitting, { start, kitchen }] of day.sittings.entries()) {
    yield;
    const { fed, missed } = perform('meals.names', { cohortId, date, sitting }).value;
    sittings.push({ start, figures: kitchen, fed, missed });
  }
  return { cohortCode, date, told: null, diets, sittings };
}

export const readMealSlip = (
  { db, perform }: Context,
  asked: { cohortId: number; date: LocalDate; number: number },
): MealSlipFacts => ({ cohortCode: intakeCode(db, asked.cohortId), sheet: perform('meals.sheet', asked).value });

export const readMealMonth = (
  { db, perform }: Context,
  asked: { cohortId: number; month: string },
): MealMonthFacts => ({
  cohortCode: intakeCode(db, asked.cohortId),
  month: asked.month,
  total: perform('meals.month', asked).value,
});
