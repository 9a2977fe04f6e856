import i18next from 'i18next';
import type { HourBudget } from '../../shared/cohorts/budget.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import type { StatusKind } from '../app/theme/tokens.ts';

/** One number of a sum as it is drawn: the sign before it, the number, the word under it. */
export interface SumTerm {
  sign: '' | '−' | '+' | '=';
  text: string;
  label: string;
}

const free = [
  ['sundays', 'cohorts.budget.sundays'],
  ['holidays', 'cohorts.budget.holidays'],
  ['arrivalDays', 'cohorts.budget.arrivalDays'],
  ['oathDays', 'cohorts.budget.oathDays'],
  ['otherRestDays', 'cohorts.budget.otherRestDays'],
] as const;

/** 40 − 5 = 35: how many days are left for lessons; kinds that take no day are left out. */
export function daySum(budget: HourBudget): SumTerm[] {
  const taken = free.filter(([key]) => budget[key] > 0 || key === 'sundays');
  return [
    { sign: '', text: formatNumber(budget.calendarDays), label: i18next.t('cohorts.budget.calendarDays') },
    ...taken.map(([key, label]): SumTerm => ({ sign: '−', text: formatNumber(budget[key]), label: i18next.t(label) })),
    { sign: '=', text: formatNumber(budget.trainingDays), label: i18next.t('cohorts.budget.trainingDays') },
  ];
}

/** 32 × 8 + 2 × 9 = 274: the lesson hours the days hold. */
export function hourSum(budget: HourBudget): SumTerm[] {
  const { eveningHours } = budget;
  const evening: SumTerm[] =
    eveningHours > 0
      ? [{ sign: '+', text: formatNumber(eveningHours), label: i18next.t('cohorts.budget.eveningHours') }]
      : [];
  return [
    ...budget.parts.map(
      ({ days, hours, kind }, index): SumTerm => ({
        sign: index === 0 ? '' : '+',
        text: `${days} × ${hours}`,
        label: i18next.t(`cohorts.budget.${kind}`),
      }),
    ),
    ...evening,
    { sign: '=', text: formatNumber(budget.availableHours), label: i18next.t('cohorts.budget.availableHours') },
  ];
}

/** 40 + 240 = 280: the lesson hours that are needed. */
export function neededSum(budget: HourBudget): SumTerm[] {
  const exams: SumTerm[] =
    budget.examHours > 0
      ? [{ sign: '+', text: formatNumber(budget.examHours), label: i18next.t('cohorts.budget.examHours') }]
      : [];
  return [
    { sign: '', text: formatNumber(budget.initialHours), label: i18next.t('cohorts.budget.initialHours') },
    { sign: '+', text: formatNumber(budget.specialtyHours), label: i18next.t('cohorts.budget.specialtyHours') },
    ...exams,
    { sign: '=', text: formatNumber(budget.neededHours), label: i18next.t('cohorts.budget.neededHours') },
  ];
}

/** The verdict: exactly, so many short, so many in reserve. */
export function verdict({ difference }: Pick<HourBudget, 'difference'>): { kind: StatusKind; text: string } {
  if (difference < 0) return { kind: 'warn', text: i18next.t('cohorts.budget.short', { count: -difference }) };
  if (difference > 0) return { kind: 'good', text: i18next.t('cohorts.budget.over', { count: difference }) };
  return { kind: 'good', text: i18next.t('cohorts.budget.exact') };
}

/** The whole budget in one sentence, for who does not see the figures. */
export function budgetSentence(budget: HourBudget): string {
  const plain = (terms: SumTerm[]) => terms.map(({ sign, text }) => `${sign} ${text}`.trim()).join(' ');
  const named = daySum(budget)
    .slice(0, -1)
    .map(({ sign, text, label }) => `${sign} ${text} ${label}`.trim())
    .join(' ');
  return i18next.t('cohorts.budget.sentence', {
    days: `${named} = ${budget.trainingDays}`,
    sum: plain(hourSum(budget).slice(0, -1)),
    available: budget.availableHours,
    needed: budget.neededHours,
  });
}
