import fc from 'fast-check';
import { addMinutes } from '../../../shared/presence/local-minutes.ts';
import { ABSENCE_KINDS, type Movement, type PresenceFacts } from '../../../shared/presence/presence-facts.ts';
import type { Whereabouts } from '../../../shared/presence/whereabouts.ts';
import { night } from './small-presence.ts';

/**
 * Four days in which a month and a year end and, for some of the men, the intake begins or ends. Everything below counts
 * minutes of them from 0 on, and knows nothing of the rule under test but what it is meant to say.
 */
export const DAYS = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'];
export const LENGTH = DAYS.length * 1440;
export const stamp = (minute: number) => addMinutes(`${DAYS[0]}T00:00`, minute);
export const SITTINGS = [
  { start: '07:45', end: '08:25' },
  { start: '12:30', end: '13:10' },
  { start: '18:30', end: '19:10' },
];

export interface Life {
  list: [number, number];
  absences: { kind: (typeof ABSENCE_KINDS)[number]; from: number; to: number | null }[];
  nights: number[];
  passages: { direction: 'out' | 'in'; at: number; night: number | null; due: number | null }[];
  doubts: [number, number | null][];
}

const minute = fc.integer({ min: 0, max: LENGTH - 1 });
/** Clock times at which rules turn are likelier than others. */
const atATurn = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(389, 390, 391, 465, 505, 750, 1079, 1080, 1110, 1150, 1439, 0))
  .map(([day, clock]) => day * 1440 + clock);
export const moment = fc.oneof(minute, atATurn);
export const act = fc.oneof(
  fc.record({ what: fc.constant('approve' as const), night: fc.nat(3) }),
  fc.record({
    what: fc.constant('goHome' as const),
    night: fc.nat(3),
    wait: fc.integer({ min: 0, max: 749 }),
    stay: fc.option(fc.integer({ min: 1, max: 900 })),
  }),
  fc.record({ what: fc.constant('refuse' as const), night: fc.nat(3) }),
  fc.record({
    what: fc.constant('pass' as const),
    wait: fc.integer({ min: 0, max: 900 }),
    leave: fc.boolean(),
    due: fc.boolean(),
  }),
  fc.record({ what: fc.constant('passAt' as const), at: moment, leave: fc.boolean(), due: fc.boolean() }),
  fc.record({ what: fc.constant('correct' as const), which: fc.nat(9), by: fc.integer({ min: -30, max: 30 }) }),
  fc.record({
    what: fc.constant('absent' as const),
    kind: fc.constantFrom(...ABSENCE_KINDS),
    from: moment,
    length: fc.option(fc.integer({ min: 1, max: 3000 })),
  }),
  fc.record({ what: fc.constant('doubt' as const), from: moment, length: fc.option(fc.integer({ min: 1, max: 600 })) }),
  fc.record({ what: fc.constant('undo' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Plays requests, decisions, passages and corrections; undo takes the whole of the last act back. */
export function live(list: [number, number], acts: readonly Act[]): Life {
  const states: Life[] = [{ list, absences: [], nights: [], passages: [], doubts: [] }];
  for (const one of acts) {
    if (one.what === 'undo') {
      if (states.length > 1) states.pop();
    } else states.push(after(structuredClone(states.at(-1)!), one));
  }
  return states.at(-1)!;
}

function after(life: Life, one: Act): Life {
  const last = life.passages.at(-1);
  switch (one.what) {
    case 'approve':
      if (!life.nights.includes(one.night)) life.nights.push(one.night);
      break;
    case 'goHome': {
      const at = one.night * 1440 + 1080 + one.wait;
      if (last?.direction === 'out' || at < (last?.at ?? 0) || at >= LENGTH) break;
      if (life.passages.some((passage) => passage.night === one.night)) break;
      if (!life.nights.includes(one.night)) life.nights.push(one.night);
      life.passages.push({ direction: 'out', at, night: one.night, due: one.night * 1440 + 1830 });
      if (one.stay !== null && at + one.stay < LENGTH)
        life.passages.push({ direction: 'in', at: at + one.stay, night: null, due: null });
      break;
    }
    case 'refuse':
      // Who has gone out on a night keeps it: the decision stands.
      if (!life.passages.some((passage) => passage.night === one.night))
        life.nights = life.nights.filter((number) => number !== one.night);
      break;
    case 'pass':
    case 'passAt': {
      const at = one.what === 'pass' ? (last?.at ?? 1080) + one.wait : one.at;
      if (at >= LENGTH || (last && at < last.at)) break;
      if (last?.direction === 'out') {
        life.passages.push({ direction: 'in', at, night: null, due: null });
        break;
      }
      const used = (number: number) => life.passages.some((passage) => passage.night === number);
      const granted = life.nights.find(
        (number) => at >= number * 1440 + 1080 && at < number * 1440 + 1830 && !used(number),
      );
      if (one.leave && granted !== undefined)
        life.passages.push({ direction: 'out', at, night: granted, due: granted * 1440 + 1830 });
      else life.passages.push({ direction: 'out', at, night: null, due: one.due ? at + 180 : null });
      break;
    }
    case 'correct': {
      const index = one.which % Math.max(1, life.passages.length);
      const passage = life.passages[index];
      const at = (passage?.at ?? 0) + one.by;
      const inOrder = at >= (life.passages[index - 1]?.at ?? 0) && at <= (life.passages[index + 1]?.at ?? LENGTH - 1);
      if (passage && inOrder) passage.at = at;
      break;
    }
    case 'absent':
      life.absences.push({ kind: one.kind, from: one.from, to: one.length === null ? null : one.from + one.length });
      break;
    case 'doubt':
      life.doubts.push([one.from, one.length === null ? null : one.from + one.length]);
      break;
  }
  return life;
}

/** The same life as the program's rules read it. */
export function factsOf(life: Life, cadetId: number): PresenceFacts {
  const open = (to: number | null) => (to === null ? null : stamp(to));
  return {
    cadetId,
    list: { from: stamp(life.list[0]), to: stamp(life.list[1]) },
    absences: life.absences.map(({ kind, from, to }, index) => ({
      id: index + 1,
      kind,
      from: stamp(from),
      to: open(to),
    })),
    nights: life.nights.map((number) => night(DAYS[number]!)),
    movements: life.passages.map(
      (passage, index): Movement => ({
        id: index + 1,
        direction: passage.direction,
        at: `${stamp(passage.at)}:30`,
        night: passage.night === null ? null : DAYS[passage.night]!,
        due: open(passage.due),
      }),
    ),
    doubts: life.doubts.map(([from, to]) => ({ from: stamp(from), to: open(to) })),
  };
}

/** Minute by minute, by walking through the days: the naive second count. */
export function walk(life: Life, now: number): (Whereabouts | 'hospital' | null)[] {
  const painted: (Whereabouts | 'hospital' | null)[] = [];
  let out: { night: number | null; due: number | null } | null = null;
  const used = new Set<number>();
  for (let at = 0; at < LENGTH; at++) {
    if (at <= now) {
      for (const passage of life.passages.filter((one) => one.at === at)) {
        out = passage.direction === 'out' ? passage : null;
        if (passage.night !== null) used.add(passage.night);
      }
    } else if (out && out.due !== null && now <= out.due && at >= out.due) {
      out = null;
    }
    const away = (kind: string) =>
      life.absences.some((one) => one.kind === kind && one.from <= at && (one.to === null || at < one.to));
    const plannedLeave =
      at > now &&
      life.nights.some((number) => !used.has(number) && at >= number * 1440 + 1080 && at < number * 1440 + 1830);
    let place: Whereabouts | 'hospital' = 'present';
    if (away('other')) place = 'other';
    if (away('duty')) place = 'duty';
    if (plannedLeave) place = 'leave';
    if (out) place = out.night !== null && at <= (out.due ?? -1) ? 'leave' : 'offGrounds';
    if (away('illness')) place = 'sick';
    if (away('hospital')) place = 'hospital';
    if (away('trip')) place = 'trip';
    if (life.doubts.some(([from, to]) => from <= at && (to === null || at < to))) place = 'unknown';
    painted.push(at >= life.list[0] && at < life.list[1] ? place : null);
  }
  return painted;
}

export const column = (place: Whereabouts | 'hospital' | null | undefined): Whereabouts | null =>
  place === 'hospital' ? 'sick' : (place ?? null);

const lists = fc.constantFrom<[number, number]>([0, LENGTH], [1440, LENGTH], [0, 2880], [1440, 4320]);
export const school = fc.array(fc.tuple(lists, fc.array(act, { maxLength: 14 })), { minLength: 1, maxLength: 4 });

export const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
