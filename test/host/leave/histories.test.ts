import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAVE_TABS, type LeaveTab } from '../../../shared/contract/leave.contract.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { addMinutes } from '../../../shared/presence/local-minutes.ts';
import { leaveSchool } from './leave-school.ts';

/** The last nights of January and the first of February. */
const FIRST = '2027-01-30';
const BEGIN = '2027-01-30T15:00';
/** The fourth man was enrolled by an order of this day only. */
const JOINED = '2027-02-01';
const LATE_MAN = 4;

const act = fc.record({
  what: fc.constantFrom(
    ...(['ask', 'ask', 'ask', 'withdraw', 'approve', 'approve', 'approve', 'refuse', 'undo', 'undoOldest'] as const),
    ...(['out', 'out', 'out', 'out', 'in', 'strike', 'wait'] as const),
  ),
  cadetId: fc.integer({ min: 1, max: LATE_MAN }),
  night: fc.integer({ min: 0, max: 2 }).map((days) => addDays(FIRST, days)),
  tab: fc.constantFrom(...LEAVE_TABS),
  /** Even: it meets a man whom it can be done to, if there is one; odd: whomever it names. */
  pick: fc.nat(40),
});

interface Live {
  state: 'waiting' | 'approved' | 'refused' | 'withdrawn';
  requestId: number;
  decisionId: number | null;
}
interface Passage {
  id: number;
  direction: 'out' | 'in';
  night: string | null;
}

/** A book as a clerk would keep it by hand: the state of every man's night, what he did last, and who passed the gate. */
class NaiveBook {
  nights = new Map<string, Live>();
  entries = new Map<string, { entryId: number; mine: boolean; before: Live | undefined }[]>();
  passages = new Map<number, Passage[]>();
  now = BEGIN;

  isOver(night: string): boolean {
    return this.now >= `${addDays(night, 1)}T06:30`;
  }
  isShut(night: string): boolean {
    return this.now >= `${night}T21:00`;
  }
  hasGone(cadetId: number, night: string): boolean {
    return (this.passages.get(cadetId) ?? []).some((one) => one.direction === 'out' && one.night === night);
  }
  /** Whose state says that this act is likely to be allowed. */
  targets(what: string): string[] {
    const waiting = { approve: 'waiting', refuse: 'waiting', out: 'approved', withdraw: 'approved' }[what];
    return [...this.nights].flatMap(([key, { state }]) => {
      const [man, night] = key.split(' ') as [string, string];
      const last = this.passages.get(Number(man))?.at(-1);
      if (what === 'in' || what === 'strike') return last?.direction === 'out' && last.night === night ? [key] : [];
      return state === waiting && !this.isOver(night) && (what !== 'out' || last?.direction !== 'out') ? [key] : [];
    });
  }
  tab(tab: LeaveTab): string[] {
    const tonight = this.now.slice(11) < '06:30' ? addDays(this.now.slice(0, 10), -1) : this.now.slice(0, 10);
    const found: string[] = [];
    for (const [key, { state, decisionId }] of this.nights) {
      const [man, night] = key.split(' ') as [string, string];
      const over = this.isOver(night);
      const last = this.passages.get(Number(man))?.at(-1);
      const isIn = {
        waiting: state === 'waiting' && !over,
        standing: false,
        tonight: state === 'approved' && !over && night === tonight,
        out: last?.direction === 'out' && last.night === night,
        closed: over || state === 'refused' || state === 'withdrawn',
      };
      if (isIn[tab]) found.push(`${key} ${state === 'waiting' && over ? 'lapsed' : state} ${decisionId}`);
    }
    return found.toSorted();
  }
}

const history = fc.array(act, { minLength: 150, maxLength: 150 });

test.each(fc.sample(history, { numRuns: 2, seed: 13 }))(
  'over random slips, decisions, passages, corrections and undos the desk shows what a book kept by hand would',
  async (...acts) => {
    const { planner, commander, signInAs, board, at, spoil, signIn } = await leaveSchool({
      now: `${BEGIN}:00`,
      men: LATE_MAN,
    });
    const gate = await signInAs('dutyOfficer');
    await spoil(`INSERT INTO school_order VALUES (2, 1, 'enrolment', '6', '${JOINED}', 'негіз');
      UPDATE cadet SET enrolment_order_id = 2 WHERE id = ${LATE_MAN};`);
    await signIn(commander, 'commander');
    await signIn(gate, 'dutyOfficer');
    const book = new NaiveBook();
    const counts = { done: 0, undone: 0, refusedUndo: 0, passed: 0, struck: 0 };

    const note = async (key: string, mine: boolean, next: Live) => {
      const entry = await (mine ? commander : planner).get('history.lastOfMine', {});
      const list = book.entries.get(key) ?? [];
      book.entries.set(key, [...list, { entryId: entry!.id, mine, before: book.nights.get(key) }]);
      book.nights.set(key, next);
      counts.done++;
    };

    for (const { what, pick, tab, ...named } of acts) {
      // Two scans within a minute would count as one.
      book.now = addMinutes(book.now, what === 'wait' ? 200 : 7);
      at(`${book.now}:00`);
      const targets = pick % 2 === 0 ? book.targets(what) : [];
      const key = targets[pick % Math.max(targets.length, 1)] ?? `${named.cadetId} ${named.night}`;
      const [cadetId, night] = [Number(key.split(' ')[0]), key.split(' ')[1]!];
      const live = book.nights.get(key);
      const isOpen = (live?.state === 'waiting' || live?.state === 'approved') && !book.isOver(night);
      const gone = book.hasGone(cadetId, night);
      const passages = book.passages.get(cadetId) ?? [];
      if (what === 'ask') {
        const isHis = cadetId !== LATE_MAN || night >= JOINED;
        const isTaken = live?.state === 'waiting' || live?.state === 'approved';
        const asked = await planner.call('leave.ask', { cadetId, wish: { kind: 'single', night }, note: null });
        expect(asked.ok).toBe(isHis && !isTaken && !book.isShut(night));
        if (asked.ok) await note(key, false, { state: 'waiting', requestId: asked.value.requestId, decisionId: null });
      } else if (what === 'withdraw' && live) {
        const result = await planner.call('leave.withdraw', { requestId: live.requestId });
        expect(result.ok).toBe(isOpen && !gone);
        if (result.ok) await note(key, false, { ...live, state: 'withdrawn', decisionId: null });
      } else if ((what === 'approve' || what === 'refuse') && live) {
        const result = await commander.call('leave.decide', {
          cohortId: 1,
          verdict: what === 'approve' ? 'approved' : 'refused',
          nights: [{ cadetId, night, decisionId: live.decisionId }],
          ...(what === 'refuse' && { reason: 'себебі' }),
        });
        const isLate = what === 'approve' && book.isShut(night);
        expect(result.ok).toBe(live.state !== 'withdrawn' && !book.isOver(night) && !gone && !isLate);
        if (!result.ok) continue;
        const [newest] = (await commander.get('leave.man', { cadetId, night })).decisions;
        await note(key, true, {
          ...live,
          state: what === 'approve' ? 'approved' : 'refused',
          decisionId: newest!.id,
        });
      } else if (what === 'undo' || what === 'undoOldest') {
        const list = book.entries.get(key) ?? [];
        const entry = what === 'undo' ? list.at(-1) : list[0];
        if (!entry) continue;
        const isLast = entry === list.at(-1);
        const result = await (entry.mine ? commander : planner).call('history.undo', { entryId: entry.entryId });
        expect(result.ok).toBe(isLast && !gone);
        counts[result.ok ? 'undone' : 'refusedUndo']++;
        if (!result.ok) continue;
        list.pop();
        if (entry.before) book.nights.set(key, entry.before);
        else book.nights.delete(key);
      } else if (what === 'out' || what === 'in') {
        const result = await gate.call('gate.record', { cohortId: 1, cadetId, direction: what, way: 'scan' });
        if (!result.ok) continue;
        const tonight = (await board('tonight')).tonight;
        const granted = what === 'out' ? tonight : (passages.at(-1)?.night ?? null);
        // The gate lets nobody out on leave whose night is not approved.
        if (what === 'out') expect(book.nights.get(`${cadetId} ${tonight}`)?.state).toBe('approved');
        book.passages.set(cadetId, [
          ...passages,
          { id: result.value.movementId, direction: what, night: what === 'out' ? granted : null },
        ]);
        counts.passed++;
      } else if (what === 'strike' && passages.length > 0) {
        const { id } = passages.at(-1)!;
        const change = { struck: true as const };
        await gate.get('gate.correct', { cohortId: 1, movementId: id, change, note: 'басқа адам' });
        book.passages.set(cadetId, passages.slice(0, -1));
        counts.struck++;
      }
      const shown = await board(tab);
      const rows = shown.rows.flatMap((row) =>
        row.nights.map((one) => `${row.cadetId} ${one.night} ${row.state} ${one.decisionId}`),
      );
      expect(rows.toSorted()).toEqual(book.tab(tab));
      for (const each of LEAVE_TABS) expect([each, shown.counts[each]]).toEqual([each, book.tab(each).length]);
    }
    for (const [key, { state }] of book.nights)
      if (state === 'approved' && key.startsWith(`${LATE_MAN} `)) expect(key.split(' ')[1]! >= JOINED).toBe(true);
    // The histories did meet what they are about.
    expect(Math.min(counts.done, counts.undone, counts.refusedUndo, counts.passed)).toBeGreaterThan(0);
  },
);
