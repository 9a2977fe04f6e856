import {
  type DutyMan,
  type DutyTimes,
  dutyBar,
  dutyCandidates,
  dutyInterval,
  leaveCrossed,
  proposeRoster,
} from '../../shared/absences/duty-roster.ts';
import type { absencesOperations } from '../../shared/contract/absences.contract.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule, type Presence, readPresence } from '../presence/read-presence.ts';
import { insertAbsence, insertPost, listEntries, listPosts } from './absences.repository.ts';
import { whoIs } from './who.ts';

type RosterOperation =
  | 'absences.posts'
  | 'absences.addPost'
  | 'absences.roster'
  | 'absences.assignDuty'
  | 'absences.proposeDuty';

export const rosterHandlers: HandlersOf<Pick<typeof absencesOperations, RosterOperation>> = {
  'absences.posts': ({ db }) => listPosts(db),

  'absences.addPost': ({ db, tell }, post) => {
    if (listPosts(db).some(({ name }) => name === post.name)) refuse('absences.postNameTaken', { name: post.name });
    tell({ name: post.name, men: post.men });
    return { id: insertPost(db, post) };
  },

  'absences.roster': ({ db, now }, { cohortId, from, days, date = from }) => {
    const presence = readPresence(db, cohortId, now);
    const times = timesOf(db, cohortId);
    const men = menOf(presence);
    const next = dutyCandidates(men, date, times);
    const able = new Set(next.map(({ cadetId }) => cadetId));
    const barred = men.filter(({ cadetId }) => !able.has(cadetId));
    const duties = listEntries(db, cohortId).filter(({ kind }) => kind === 'duty');
    return {
      days: datesOf(from, days).map((day) => ({
        date: day,
        posts: listPosts(db).map((post) => ({
          ...post,
          onDuty: duties
            .filter((duty) => duty.postId === post.id && duty.from.slice(0, 10) === day)
            .map((duty) => ({ ...whoIs(presence, duty.cadetId), absenceId: duty.id })),
        })),
      })),
      men: [
        ...next.map(({ cadetId, duties: count, lastDuty, crosses }) => ({
          ...whoIs(presence, cadetId),
          duties: count,
          lastDuty,
          bar: null,
          crosses: crosses?.night ?? null,
        })),
        ...barred.map((man) => ({
          ...whoIs(presence, man.cadetId),
          duties: man.duties.length,
          lastDuty: man.duties.toSorted().at(-1) ?? null,
          bar: dutyBar(man, date, times),
          crosses: leaveCrossed(man, date, times)?.night ?? null,
        })),
      ],
    };
  },

  'absences.assignDuty': (context, { cohortId, date, postId, cadetIds }) => {
    const { db, now, tell } = context;
    const presence = readPresence(db, cohortId, now);
    const times = timesOf(db, cohortId);
    const post = listPosts(db).find(({ id }) => id === postId) ?? refuse('absences.unknownPost', { postId });
    const taken = onDuty(db, cohortId, date, postId);
    if (taken + cadetIds.length > post.men) refuse('absences.postFull', { post: post.name, men: post.men, taken });
    const men = new Map(menOf(presence).map((man) => [man.cadetId, man]));
    const crosses = cadetIds.flatMap((cadetId) => {
      const man = men.get(cadetId) ?? refuse('absences.unknownMan', { cadetId });
      const bar = dutyBar(man, date, times);
      if (bar) refuse('absences.cannotStandDuty', { name: whoIs(presence, cadetId).name, date, bar });
      if (cadetIds.indexOf(cadetId) !== cadetIds.lastIndexOf(cadetId))
        refuse('absences.cannotStandDuty', { name: whoIs(presence, cadetId).name, date, bar: 'twice' });
      putOnDuty(context, cadetId, date, postId, times);
      const night = leaveCrossed(man, date, times)?.night;
      return night ? [{ ...whoIs(presence, cadetId), night }] : [];
    });
    tell({ date, post: post.name, names: cadetIds.map((cadetId) => whoIs(presence, cadetId).name) });
    return { crosses };
  },

  'absences.proposeDuty': (context, { cohortId, from, days }) => {
    const { db, now, tell } = context;
    const presence = readPresence(db, cohortId, now);
    const times = timesOf(db, cohortId);
    let placed = 0;
    let open = 0;
    for (const date of datesOf(from, days)) {
      for (const post of listPosts(db)) {
        const free = post.men - onDuty(db, cohortId, date, post.id);
        if (free <= 0) continue;
        // Read again after each post: who was just named counts.
        const [proposed] = proposeRoster(menOf(readPresence(db, cohortId, now)), [date], free, times);
        for (const cadetId of proposed?.cadetIds ?? []) putOnDuty(context, cadetId, date, post.id, times);
        placed += proposed?.cadetIds.length ?? 0;
        open += free - (proposed?.cadetIds.length ?? 0);
      }
    }
    tell({ count: placed, from, to: addDays(from, days - 1), intake: presence.cohort.code });
    return { placed, open };
  },
};

const timesOf = (db: Db, cohortId: number): DutyTimes => ({
  change: keptRule(db, cohortId, 'duty.change'),
  hours: keptRule(db, cohortId, 'duty.hours'),
  restHours: keptRule(db, cohortId, 'leave.restAfterDuty'),
});

/** Every man with his duties, which are absences of that kind named by the day they begin. */
const menOf = ({ facts }: Presence): DutyMan[] =>
  [...facts.values()].map(({ cadetId, absences, nights, list }) => ({
    cadetId,
    absences,
    nights,
    list,
    duties: absences.filter(({ kind }) => kind === 'duty').map(({ from }) => from.slice(0, 10)),
  }));

const datesOf = (from: LocalDate, days: number): LocalDate[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index));

const onDuty = (db: Db, cohortId: number, date: LocalDate, postId: number): number =>
  listEntries(db, cohortId).filter((one) => one.postId === postId && one.from.slice(0, 10) === date).length;

function putOnDuty(
  { db, now, person }: Context,
  cadetId: number,
  date: LocalDate,
  postId: number,
  times: DutyTimes,
): void {
  const who = { cadetId, kind: 'duty' as const, postId, orderNumber: null, note: null };
  insertAbsence(db, { ...who, ...dutyInterval(date, times), enteredAt: now, enteredBy: person.personId });
}
