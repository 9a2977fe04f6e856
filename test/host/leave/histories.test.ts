import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { leaveSchool, nightsOf } from './leave-school.ts';

/** The last night of January and those around it. */
const FIRST = '2027-01-30';
const act = fc.record({
  what: fc.constantFrom('ask', 'withdraw', 'approve', 'refuse', 'undo'),
  cadetId: fc.integer({ min: 1, max: 3 }),
  night: fc.integer({ min: 0, max: 2 }).map((days) => addDays(FIRST, days)),
});

interface Live {
  requestId: number;
  state: 'waiting' | 'approved' | 'refused' | 'withdrawn';
}

test('over random slips, decisions, withdrawals and undos a man has one live state a night, the one of the last act', async () => {
  const { planner, commander, board } = await leaveSchool({ now: '2027-01-29T10:00:00', men: 3 });
  /** What a naive book would say, and what it said before each act that can be undone. */
  let book = new Map<string, Live>();
  const earlier: { mine: boolean; book: Map<string, Live> }[] = [];
  const [acts = []] = fc.sample(fc.array(act, { minLength: 120, maxLength: 120 }), { numRuns: 1, seed: 4 });
  let undone = 0;
  for (const { what, cadetId, night } of acts) {
    const key = `${cadetId} ${night}`;
    const live = book.get(key);
    const open = live?.state === 'waiting' || live?.state === 'approved';
    const before = new Map(book);
    if (what === 'ask') {
      const asked = await planner.call('leave.ask', { cadetId, wish: { kind: 'single', night }, note: null });
      expect(asked.ok).toBe(!open);
      if (!asked.ok) continue;
      book.set(key, { requestId: asked.value.requestId, state: 'waiting' });
      earlier.push({ mine: false, book: before });
    } else if (what === 'withdraw') {
      if (!live) continue;
      const result = await planner.call('leave.withdraw', { requestId: live.requestId });
      expect(result.ok).toBe(open);
      if (!result.ok) continue;
      book.set(key, { ...live, state: 'withdrawn' });
      earlier.push({ mine: false, book: before });
    } else if (what === 'undo') {
      const last = earlier.at(-1);
      if (!last) continue;
      const who = last.mine ? commander : planner;
      const entry = await who.get('history.lastOfMine', {});
      if (!entry) continue;
      await who.get('history.undo', { entryId: entry.id });
      book = last.book;
      earlier.pop();
      undone++;
    } else {
      const verdict = what === 'approve' ? 'approved' : 'refused';
      const rows = [
        ...(await board('waiting')).rows,
        ...(await board('standing')).rows,
        ...(await board('closed')).rows,
      ];
      const approved = (await commander.get('leave.man', { cadetId, night })).decisions;
      const seen = nightsOf(rows).find((one) => one.cadetId === cadetId && one.night === night);
      const decisionId = seen?.decisionId ?? approved.find((one) => one.night === night)?.id ?? null;
      const standing = live?.state === 'approved' || live?.state === 'refused' ? decisionId : null;
      const input: InputOf<'leave.decide'> = {
        cohortId: 1,
        verdict,
        nights: [{ cadetId, night, decisionId: standing }],
        ...(verdict === 'refused' && { reason: 'себебі' }),
      };
      const result = await commander.call('leave.decide', input);
      expect(result.ok).toBe(live !== undefined && live.state !== 'withdrawn');
      if (!result.ok || !live) continue;
      book.set(key, { ...live, state: verdict });
      earlier.push({ mine: true, book: before });
    }
    const shown = new Map<string, string>();
    for (const tab of ['waiting', 'closed'] as const) {
      for (const row of (await board(tab)).rows) {
        for (const one of row.nights) {
          const at = `${row.cadetId} ${one.night}`;
          expect(shown.has(at)).toBe(false);
          shown.set(at, row.state);
        }
      }
    }
    const naive = [...book].filter(([, { state }]) => state !== 'approved').map(([at, { state }]) => [at, state]);
    expect([...shown].toSorted()).toEqual(naive.toSorted());
  }
  expect(undone).toBeGreaterThan(5);
});
