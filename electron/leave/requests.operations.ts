import type { leaveOperations } from '../../shared/contract/leave.contract.ts';
import { currentNight, isLate, isShut, nightsOf, type Wish, windowOf } from '../../shared/leave/nights.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  cohortOfCadet,
  insertRequest,
  nightsOfRequest,
  putNight,
  putProof,
  withdrawNight,
  withdrawRequest,
} from './leave.repository.ts';
import { nameOf, nightKey, readLeave } from './read-leave.ts';

type RequestOperation = 'leave.ask' | 'leave.withdraw' | 'leave.setProof';

export const requestHandlers: HandlersOf<Pick<typeof leaveOperations, RequestOperation>> = {
  'leave.ask': ({ db, now, person, tell }, { cadetId, wish, note, destination }) => {
    const cohortId = cohortOfCadet(db, cadetId) ?? refuse('leave.unknownCadet', { cadetId });
    const book = readLeave(db, cohortId, now, { cadetId });
    const name = nameOf(book, cadetId);
    const { terms } = book;
    const course = book.courseOf(cadetId);
    const asked = nightsOf(fromNow(wish, currentNight(now, terms)), course);
    // A standing leave begins with the first night that is still open; a night that was named itself must be open.
    const nights = wish.kind === 'standing' ? asked.filter((night) => !isShut(now, night, terms)) : asked;
    const shut = nights.find((night) => isShut(now, night, terms));
    if (shut !== undefined) refuse('leave.shut', { night: shut, shutAt: terms.shutAt });
    const [first] = nights;
    const last = nights.at(-1);
    if (first === undefined || last === undefined) {
      return refuse('leave.noNights', { startsOn: course.startsOn, endsOn: course.endsOn });
    }
    const live = new Set(
      book.nights.filter(({ state }) => state === 'waiting' || state === 'approved').map(({ night }) => night),
    );
    const taken = nights.filter((night) => live.has(night));
    if (taken[0] !== undefined) refuse('leave.nightTaken', { name, night: taken[0], count: taken.length });
    const late = isLate(now, first, terms);
    const request = { cadetId, kind: wish.kind, first, last, note, destination, at: now, by: person.personId, late };
    const requestId = insertRequest(db, request);
    for (const night of nights) putNight(db, { cadetId, night, requestId, ...windowOf(night, terms) });
    tell({ name, night: first, count: nights.length });
    return { requestId, nights, late };
  },

  'leave.withdraw': ({ db, now, tell }, { requestId, nights }) => {
    const rows = nightsOfRequest(db, requestId);
    const [any] = rows;
    if (!any) return refuse('leave.unknownRequest', { requestId });
    const cohortId = cohortOfCadet(db, any.cadetId) ?? refuse('leave.unknownCadet', { cadetId: any.cadetId });
    const book = readLeave(db, cohortId, now, []);
    const name = nameOf(book, any.cadetId);
    const live = rows.filter(
      ({ state, untilAt }) => (state === 'waiting' || state === 'approved') && now.slice(0, 16) < untilAt,
    );
    const gone = live.filter(({ cadetId, night }) => book.goneOut.has(nightKey(cadetId, night)));
    const open = live.filter((row) => !gone.includes(row));
    const chosen = nights ? open.filter(({ night }) => nights.includes(night)) : open;
    const out = gone.find(({ night }) => nights?.includes(night) ?? open.length === 0);
    if (out) refuse('leave.goneOut', { name, night: out.night });
    const first = chosen[0];
    if (!first || (nights && chosen.length < new Set(nights).size)) return refuse('leave.nothingToWithdraw', { name });
    for (const { cadetId, night } of chosen) withdrawNight(db, cadetId, night);
    if (chosen.length === live.length) withdrawRequest(db, requestId, now);
    tell({ name, night: first.night, count: chosen.length });
    return { nights: chosen.length };
  },

  'leave.setProof': ({ db, now, today, person, tell }, proof) => {
    const cohortId = cohortOfCadet(db, proof.cadetId) ?? refuse('leave.unknownCadet', { cadetId: proof.cadetId });
    if (proof.seenOn > today) refuse('leave.seenInFuture', { seenOn: proof.seenOn });
    if (proof.validUntil !== null && proof.validUntil < proof.seenOn) {
      refuse('leave.proofOver', { validUntil: proof.validUntil, seenOn: proof.seenOn });
    }
    putProof(db, { ...proof, seenBy: person.personId });
    tell({ name: nameOf(readLeave(db, cohortId, now, []), proof.cadetId), kind: proof.kind });
    return {};
  },
};

/** A standing leave asked for in the middle of the course begins now. */
const fromNow = (wish: Wish, tonight: string): Wish =>
  wish.kind === 'standing' && wish.first < tonight ? { ...wish, first: tonight } : wish;
