import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DutyMan,
  dutyBar,
  dutyCandidates,
  dutyInterval,
  proposeRoster,
  restAfter,
} from '../../../shared/absences/duty-roster.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { absence, night } from '../presence/small-presence.ts';

const TIMES = { change: '18:00', hours: 24, restHours: 8 };
const man = (cadetId: number, parts: Partial<DutyMan> = {}): DutyMan => ({
  cadetId,
  absences: [],
  nights: [],
  duties: [],
  list: { from: '2027-01-11T00:00', to: '2027-02-20T00:00' },
  ...parts,
});

test('a duty is a day and a night from the change of the guard, with its rest after it', () => {
  const duty = dutyInterval('2027-01-31', TIMES);
  expect(duty).toEqual({ from: '2027-01-31T18:00', to: '2027-02-01T18:00' });
  expect(restAfter(duty.to, TIMES.restHours)).toEqual({ from: '2027-02-01T18:00', to: '2027-02-02T02:00' });
});

test('never two nights running, backwards and forwards; the night after the next is allowed', () => {
  const stood = man(1, { duties: ['2027-01-20'] });
  expect(
    ['2027-01-18', '2027-01-19', '2027-01-20', '2027-01-21', '2027-01-22'].map((date) => dutyBar(stood, date, TIMES)),
  ).toEqual([null, 'twoNights', 'twice', 'twoNights', null]);
});

test('a longer rest keeps him from the next duty too, backwards and forwards, up to its last minute', () => {
  const stood = man(1, { duties: ['2027-01-20'] });
  // The duty of the 20th ends on the 21st at 18:00; 24 hours of rest end as the duty of the 22nd begins.
  const bars = (restHours: number) =>
    ['2027-01-18', '2027-01-22', '2027-01-23'].map((date) => dutyBar(stood, date, { ...TIMES, restHours }));
  expect(bars(24)).toEqual([null, null, null]);
  expect(bars(25)).toEqual(['rest', 'rest', null]);
});

test('who is ill, away or no longer on the list stands no duty; a restriction keeps nobody from it', () => {
  const bar = (parts: Partial<DutyMan>, date = '2027-01-20') => dutyBar(man(1, parts), date, TIMES);
  expect(bar({ absences: [absence('illness', '2027-01-21T17:59', null)] })).toBe('absent');
  expect(bar({ absences: [absence('illness', '2027-01-21T18:00', null)] })).toBeNull();
  expect(bar({ absences: [absence('restriction', '2027-01-20T08:00', null)] })).toBeNull();
  expect(bar({}, '2027-02-18')).toBeNull();
  // It would last until the evening after the intake's last day.
  expect(bar({}, '2027-02-19')).toBe('notOnList');
});

test('fewest duties first, then no leave lost, then the longest rest', () => {
  const men = [
    man(1, { duties: ['2027-01-12', '2027-01-14'] }),
    man(2, { duties: ['2027-01-15'], nights: [night('2027-01-20')] }),
    man(3, { duties: ['2027-01-17'] }),
    man(4, { duties: ['2027-01-16'] }),
    man(5, { duties: ['2027-01-19'] }),
  ];
  const candidates = dutyCandidates(men, '2027-01-20', TIMES);
  expect(candidates.map(({ cadetId }) => cadetId)).toEqual([4, 3, 2, 1]);
  expect(candidates[2]?.crosses?.night).toBe('2027-01-20');
  expect(candidates[0]?.crosses).toBeNull();
});

test('a proposed roster is fair: nobody two nights running, counts one apart at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (posts, more, days) => {
        const men = Array.from({ length: 2 * posts + more }, (_, index) => man(index + 1));
        const dates = Array.from({ length: days }, (_, day) => addDays('2027-01-20', day));
        const roster = proposeRoster(men, dates, posts, TIMES);
        roster.forEach(({ cadetIds }, day) => {
          expect(new Set(cadetIds).size).toBe(posts);
          const yesterday = roster[day - 1]?.cadetIds ?? [];
          expect(cadetIds.filter((id) => yesterday.includes(id))).toEqual([]);
        });
        const counts = men.map(({ cadetId }) => roster.filter(({ cadetIds }) => cadetIds.includes(cadetId)).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 60 },
  );
});
