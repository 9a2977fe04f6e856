import type { TodayDay } from '../../../shared/contract/today.contract.ts';

/** The seventeenth day of an intake as the host tells it while nothing special is the case. */
export const todayDay = (special: Partial<TodayDay> = {}): TodayDay => ({
  at: '2027-01-27T07:17',
  date: '2027-01-27',
  course: { state: 'running', startsOn: '2027-01-11', endsOn: '2027-02-19', dayNumber: 17 },
  strip: [],
  lessons: { version: 1, own: false, platoons: [1, 2], lines: [], free: 0 },
  health: null,
  urgent: [],
  ...special,
});
