import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mealAt } from '../../../shared/presence/meals.ts';
import { overduesOf } from '../../../shared/presence/overdue.ts';
import { strengthAt } from '../../../shared/presence/strength.ts';
import { stretchesOf, WHEREABOUTS, type Whereabouts } from '../../../shared/presence/whereabouts.ts';
import {
  act,
  clock,
  column,
  DAYS,
  factsOf,
  LENGTH,
  type Life,
  live,
  moment,
  SITTINGS,
  school,
  stamp,
  walk,
} from './random-lives.ts';

test('whatever happens: one column a man, sums equal names, meals equal a count by minutes', () => {
  fc.assert(
    fc.property(school, moment, fc.array(moment, { minLength: 3, maxLength: 8 }), (men, now, asked) => {
      const lives = men.map(([list, acts]) => live(list, acts));
      const facts = lives.map((life, index) => factsOf(life, index + 1));
      const walks = lives.map((life) => walk(life, now));

      facts.forEach((one, index) => {
        const stretches = stretchesOf(one, stamp(0), stamp(LENGTH), stamp(now));
        const told = Array.from({ length: LENGTH }, (): Whereabouts | null => null);
        for (const { from, to, where } of stretches) told.fill(where, minuteNumber(from), minuteNumber(to));
        const naive = walks[index]!.map(column);
        const first = told.findIndex((place, at) => place !== naive[at]);
        if (first >= 0) throw new Error(`${stamp(first)}: ${told[first]}, by minutes ${naive[first]}`);
      });

      for (const at of asked) {
        const { onList, columns } = strengthAt(facts, stamp(at), stamp(now));
        const dealt = WHEREABOUTS.flatMap((where) => columns[where].map(({ cadetId }) => cadetId));
        expect(new Set(dealt).size).toBe(dealt.length);
        expect(onList).toBe(dealt.length);
        expect(onList).toBe(walks.filter((one) => one[at] !== null).length);
        for (const where of WHEREABOUTS)
          expect(columns[where].map(({ cadetId }) => cadetId)).toEqual(
            walks.flatMap((one, index) => (column(one[at]) === where ? [index + 1] : [])),
          );
      }

      DAYS.forEach((date, day) => {
        for (const sitting of SITTINGS) {
          const { eating, missed } = mealAt(facts, date, sitting, stamp(now));
          const from = day * 1440 + clock(sitting.start);
          const to = day * 1440 + clock(sitting.end);
          const fed = walks.map((one) =>
            one.slice(from, to).some((place) => place && ['present', 'duty', 'unknown', 'sick'].includes(place)),
          );
          const listed = walks.map((one) => one.slice(from, to).some((place) => place !== null));
          expect(eating).toEqual(fed.flatMap((eats, index) => (eats ? [index + 1] : [])));
          expect(missed.map(({ cadetId }) => cadetId)).toEqual(
            listed.flatMap((on, index) => (on && !fed[index] ? [index + 1] : [])),
          );
        }
      });
    }),
    { numRuns: 120 },
  );
});

test('a man is overdue in exactly the minutes after he is due in which he is not back', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), moment, (acts, now) => {
      const life = live([0, LENGTH], acts);
      const seen = life.passages.filter(({ at }) => at <= now);
      const { movements } = factsOf({ ...life, passages: seen }, 1);
      let minutes = 0;
      let out: Life['passages'][number] | null = null;
      for (let at = 0; at < now; at++) {
        for (const passage of seen.filter((one) => one.at === at)) out = passage.direction === 'out' ? passage : null;
        if (out && out.due !== null && at >= out.due) minutes += 1;
      }
      expect(overduesOf(movements, stamp(now)).reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
    }),
    { numRuns: 120 },
  );
});

const minuteNumber = (at: string): number =>
  DAYS.indexOf(at.slice(0, 10)) * 1440 + clock(at.slice(11)) + (DAYS.includes(at.slice(0, 10)) ? 0 : LENGTH + 1440);
