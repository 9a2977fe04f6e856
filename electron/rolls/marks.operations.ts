import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { rollsOperations } from '../../shared/contract/rolls.contract.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import { whereIs } from '../../shared/presence/whereabouts.ts';
import { readSheet } from '../../shared/rolls/roll-sheet.ts';
import { rollDoors } from '../../shared/rolls/roll-times.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { manOn, type ReadMan, type ReadRoll, saidSince, writableRoll } from './read-roll.ts';
import { insertMark, insertSettlement, type NewMark, type RollRow, setNumbering } from './rolls.repository.ts';

type MarkOperation = 'rolls.mark' | 'rolls.enterSheet' | 'rolls.resolve';
type WritableRoll = ReadRoll & { row: RollRow };

export const markHandlers: HandlersOf<Pick<typeof rollsOperations, MarkOperation>> = {
  'rolls.mark': (context, { cohortId, date, part, cadetIds, mark, note, seen }) => {
    const { db, now, tell } = context;
    const roll = writableRoll(db, cohortId, { date, part }, now);
    refuseTooEarly(rollDoors(roll.at).mark, now);
    const men = [...new Set(cadetIds)].map((cadetId) => manOn(roll, cadetId));
    const changed = men.filter(({ word }) => (word?.mark ?? null) !== mark || (word?.note ?? null) !== note);
    for (const man of changed) {
      refuseUnseen(context, man, seen);
      refuseStanding(man);
    }
    keepNumbers(context, roll);
    for (const man of changed) write(context, roll, man, { mark, note, way: 'hand' });
    tell({ names: men.map(({ man }) => fullName(man)), mark, date, part, ...(mark === null && { context: 'off' }) });
    return { marked: changed.length };
  },

  'rolls.enterSheet': (context, { cohortId, date, part, text, platoon, seen }) => {
    const { db, now, tell } = context;
    const roll = writableRoll(db, cohortId, { date, part }, now);
    refuseTooEarly(rollDoors(roll.at).mark, now);
    const numbers = new Map(
      roll.order.flatMap((cadetId, index) => {
        const man = roll.men.get(cadetId);
        return man && (platoon === null || man.man.platoon === platoon) ? [[index + 1, man] as const] : [];
      }),
    );
    const { lines, faults } = readSheet(text, new Set(numbers.keys()));
    if (faults.length > 0) refuse('rolls.sheetUnreadable', { pieces: faults.map((fault) => fault.text) });
    keepNumbers(context, roll);
    let entered = 0;
    const onSheet = new Set<ReadMan>();
    for (const { number, mark } of lines) {
      const man = numbers.get(number);
      if (!man) continue;
      onSheet.add(man);
      if (man.word?.mark === mark) continue;
      refuseUnseen(context, man, seen);
      refuseStanding(man);
      write(context, roll, man, { mark, note: null, way: 'sheet' });
      entered += 1;
    }
    const others = [...numbers.values()].filter((man) => !onSheet.has(man) && man.word && man.word.mark !== null);
    const earlier = others.filter(({ word, settled }) => word?.way === 'sheet' && word.mark !== 'unknown' && !settled);
    for (const man of earlier) write(context, roll, man, { mark: null, note: null, way: 'sheet' });
    tell({ count: onSheet.size, date, part });
    return {
      entered,
      takenOff: earlier.length,
      keptByHand: others.filter((man) => !earlier.includes(man)).map(({ man }) => fullName(man)),
    };
  },

  'rolls.resolve': ({ db, now, person, tell }, { cohortId, date, part, cadetId, decision }) => {
    const roll = writableRoll(db, cohortId, { date, part }, now);
    const man = manOn(roll, cadetId);
    const { word, question, facts } = man;
    const name = fullName(man.man);
    if (!word?.mark || !question || (question === 'unknown') !== (decision.word === 'found'))
      refuse('rolls.noQuestion', { name });
    const minute = minuteOf(now);
    let where = word.mark;
    let at = minute;
    if (decision.word === 'gate') {
      // What the gate and the records say, whatever an earlier roll still doubts.
      where = whereIs({ ...facts, doubts: [] }, roll.at, now)?.where ?? refuse('rolls.unknownMan', { cadetId });
    } else if (decision.word === 'found') {
      where = decision.where;
      at = minuteOf(decision.at);
      const marked = minuteOf(word.at);
      const earliest = marked < roll.at ? marked : roll.at;
      if (at < earliest || at > minute) refuse('rolls.foundOutside', { name, at, from: earliest, now: minute });
    }
    const { note } = decision;
    const settlement = { markId: word.id, word: decision.word, where, at, note };
    insertSettlement(db, { ...settlement, settledAt: now, settledBy: person.personId });
    tell({ name, word: decision.word, where, at, note, date, part });
    return { where };
  },
};

/** @throws Refusal rolls.tooEarly */
export function refuseTooEarly(from: LocalDateTime, now: LocalDateTime): void {
  if (minuteOf(now) < from) refuse('rolls.tooEarly', { from });
}

/** Who marks what somebody else has marked since the board was read is told so. */
function refuseUnseen({ person }: Context, { man, word }: ReadMan, seen: number): void {
  if (word && word.id > seen && word.personId !== person.personId)
    refuse('rolls.markedMeanwhile', { name: fullName(man), by: word.by, at: word.at });
}

/** An unknown man is found, not marked over; what was settled is taken back first. */
function refuseStanding({ man, word, settled }: ReadMan): void {
  if (settled) refuse('rolls.alreadySettled', { name: fullName(man) });
  if (word?.mark === 'unknown') refuse('rolls.findFirst', { name: fullName(man) });
}

/** Who came onto the list after the roll was opened gets his number for good. */
function keepNumbers({ db }: Context, { row, order }: WritableRoll): void {
  if (order.length > row.numbering.length) setNumbering(db, row.id, order);
}

function write(
  { db, now, person }: Context,
  { row }: WritableRoll,
  read: ReadMan,
  mark: Pick<NewMark, 'mark' | 'note' | 'way'>,
): void {
  insertMark(db, {
    ...mark,
    rollId: row.id,
    cadetId: read.man.id,
    said: read.standing.where,
    saidAt: saidSince(read),
    at: now,
    by: person.personId,
  });
}
