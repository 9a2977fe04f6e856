import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { RollMan } from '../../shared/contract/rolls.contract.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import type { PresenceFacts } from '../../shared/presence/presence-facts.ts';
import { type Standing, type Whereabouts, whereIs } from '../../shared/presence/whereabouts.ts';
import { sheetOrder } from '../../shared/rolls/roll-sheet.ts';
import { type RollName, type RollTimes, rollMinute } from '../../shared/rolls/roll-times.ts';
import {
  lacksRecord,
  questionOf,
  type RollQuestion,
  rollColumn,
  type Settlement,
  withRolls,
} from '../../shared/rolls/roll-words.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type Presence, type PresenceMan, readPresence } from '../presence/read-presence.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  type ClosingRow,
  findLastClosing,
  findRoll,
  listMarks,
  type MarkRow,
  type RollRow,
} from './rolls.repository.ts';

/** The times at which an intake's rolls are called. */
export const rollTimes = (db: Db, cohortId: number): RollTimes => ({
  evening: keptRule(db, cohortId, 'roll.evening'),
  morning: keptRule(db, cohortId, 'roll.morning'),
});

/** A man on a roll as the program reads him. */
export interface ReadMan {
  man: PresenceMan;
  /** Without what this roll says of him. */
  facts: PresenceFacts;
  standing: Standing;
  /** His newest word, a mark taken off among them. */
  word: MarkRow | null;
  question: RollQuestion | null;
  settled: Settlement | null;
  where: Whereabouts;
}

export interface ReadRoll {
  name: RollName;
  at: LocalDateTime;
  presence: Presence;
  /** Null while it is not opened. */
  row: RollRow | null;
  /** The last closing; it stands while it is not opened again. */
  closing: ClosingRow | null;
  closed: boolean;
  /** Cadets in the order of the sheet. */
  order: number[];
  men: Map<number, ReadMan>;
}

/**
 * A roll with everything that is known about its men.
 * @throws Refusal presence.unknownIntake
 */
export function readRoll(db: Db, cohortId: number, name: RollName, now: LocalDateTime): ReadRoll {
  const row = findRoll(db, cohortId, name.date, name.part);
  const at = row?.at ?? rollMinute(name, rollTimes(db, cohortId));
  const presence = readPresence(db, cohortId, now, null, { from: at, to: minuteOf(now) > at ? now : at });
  const closing = row ? findLastClosing(db, row.id) : null;
  const words = new Map((row ? listMarks(db, row.id) : []).map((word) => [word.cadetId, word]));
  const closed = closing !== null && closing.reopenedAt === null;
  const men = new Map<number, ReadMan>();
  for (const [cadetId, man] of presence.men) {
    const read = readMan(presence, man, at, row?.id ?? 0, words.get(cadetId) ?? null);
    // What came to light after the closing is shown beside it; the roll itself has no open question any more.
    if (read)
      men.set(cadetId, closed ? { ...read, question: null, where: columnOf({ ...read, question: null }) } : read);
  }
  const listed = [...men].map(([cadetId, { man }]) => ({ cadetId, platoon: man.platoon }));
  const order = sheetOrder(row?.numbering ?? [], listed);
  return { name, at, presence, row, closing, closed, order, men };
}

function readMan(presence: Presence, man: PresenceMan, at: LocalDateTime, rollId: number, word: MarkRow | null) {
  const bare = presence.bare.get(man.id);
  const words = presence.rollWords.get(man.id);
  if (!bare) return null;
  const others = words?.filter((one) => one.rollId !== rollId && one.at < at);
  const facts = others?.length ? withRolls(bare, others, presence.now) : bare;
  const standing = whereIs(facts, at, presence.now);
  if (!standing) return null;
  const settled = settlementOf(word);
  const question =
    settled || word === null || word.mark === null ? null : questionOf(facts, word.mark, at, presence.now);
  const read = { man, facts, standing, word, question, settled };
  return { ...read, where: columnOf(read) };
}

const columnOf = ({ standing, word, question, settled }: Omit<ReadMan, 'where'>): Whereabouts =>
  rollColumn(standing.where, word?.mark ?? null, question, settled);

function settlementOf(word: MarkRow | null): Settlement | null {
  if (!word?.settledWord || !word.settledWhere || !word.settledSince) return null;
  return { word: word.settledWord, where: word.settledWhere, at: word.settledSince };
}

/** @throws Refusal rolls.unknownMan */
export const manOn = (roll: ReadRoll, cadetId: number): ReadMan =>
  roll.men.get(cadetId) ?? refuse('rolls.unknownMan', { cadetId });

/**
 * The roll as opened and not closed.
 * @throws Refusal rolls.notOpen, rolls.closed
 */
export function writableRoll(
  db: Db,
  cohortId: number,
  name: RollName,
  now: LocalDateTime,
): ReadRoll & { row: RollRow } {
  const roll = readRoll(db, cohortId, name, now);
  const { row, closing, closed } = roll;
  if (!row) refuse('rolls.notOpen', { date: name.date, part: name.part });
  if (closed && closing) refuse('rolls.closed', { at: closing.closedAt, by: closing.closedBy });
  return { ...roll, row };
}

/** Since when the program has it that way: the passage behind the pre-fill. */
export const saidSince = ({ standing }: ReadMan): LocalDateTime | null => standing.movement?.at ?? null;

/** A man as the board shows him. */
export function boardMan(roll: ReadRoll, cadetId: number, number: number): RollMan | null {
  const read = roll.men.get(cadetId);
  if (!read) return null;
  const { man, facts, standing, word, question, settled } = read;
  const frozen = roll.closed ? frozenColumn(roll, cadetId) : null;
  const before = facts.movements.findLast(({ at }) => minuteOf(at) <= roll.at);
  const after = facts.movements.find(({ at }) => minuteOf(at) > roll.at && minuteOf(at) <= minuteOf(roll.presence.now));
  const passage = (one: typeof before) => (one ? { direction: one.direction, at: one.at } : null);
  const where = frozen ?? read.where;
  return {
    cadetId,
    number,
    name: fullName(man),
    platoon: man.platoon,
    squad: man.squad,
    said: standing.where,
    due: standing.movement?.due ?? standing.absence?.to ?? null,
    gate: passage(before),
    gateAfter: passage(after),
    mark:
      word && word.mark !== null
        ? {
            where: word.mark,
            note: word.note,
            way: word.way,
            said: word.said,
            saidAt: word.saidAt,
            at: word.at,
            by: word.by,
          }
        : null,
    where,
    later: where === read.where ? null : read.where,
    question,
    settled:
      settled && word?.settledAt && word.settledBy
        ? {
            word: settled.word,
            where: settled.where,
            since: settled.at,
            note: word.settledNote,
            at: word.settledAt,
            by: word.settledBy,
          }
        : null,
    lacksRecord: word?.mark ? lacksRecord(settled?.where ?? word.mark, standing.where) : false,
  };
}

/** Where a closed roll has him; null of who came onto the list later. */
export function frozenColumn({ closing }: ReadRoll, cadetId: number): Whereabouts | null {
  for (const [where, men] of Object.entries(closing?.seen ?? {}))
    if (men.some(([id]) => id === cadetId)) return where as Whereabouts;
  return null;
}
