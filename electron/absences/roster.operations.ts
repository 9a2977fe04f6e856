import { dutyBar, dutyCandidates, dutyInterval, proposeRoster } from '../../shared/absences/duty-roster.ts';
import type { absencesOperations } from '../../shared/contract/absences.contract.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { insertAbsence, listPosts, setMan, tradePosts } from './absences.repository.ts';
import { type DutyBook, dateOf, demandAble, lostNightOf, nightLost, readDuties } from './duty-book.ts';
import { whoIs } from './who.ts';

type RosterOperation = 'absences.roster' | 'absences.assignDuty' | 'absences.swapDuty' | 'absences.proposeDuty';

export const rosterHandlers: HandlersOf<Pick<typeof absencesOperations, RosterOperation>> = {
  'absences.roster': (context, { cohortId, from, days, date = from }) => {
    const last = addDays(from, days - 1);
    const book = readDuties(context, cohortId, date < from ? date : from, date > last ? date : last);
    const { presence, times, men } = book;
    const next = dutyCandidates(men, date, times);
    const able = new Set(next.map(({ cadetId }) => cadetId));
    const byId = new Map(men.map((man) => [man.cadetId, man]));
    const fairest = [
      ...next.flatMap(({ cadetId }) => byId.get(cadetId) ?? []),
      ...men.filter(({ cadetId }) => !able.has(cadetId)),
    ];
    const onDays = Map.groupBy(book.duties, (duty) => `${dateOf(duty)} ${duty.postId}`);
    const posts = listPosts(context.db);
    return {
      days: datesOf(from, days).map((day) => ({
        date: day,
        posts: posts
          .map((post) => ({
            ...post,
            onDuty: (onDays.get(`${day} ${post.id}`) ?? [])
              .filter(({ cadetId }) => byId.has(cadetId))
              .map((duty) => {
                const man = byId.get(duty.cadetId);
                return {
                  ...whoIs(presence, duty.cadetId),
                  absenceId: duty.id,
                  crosses: man ? nightLost(book, man, day) : null,
                };
              }),
          }))
          .filter(({ closed, onDuty }) => !closed || onDuty.length > 0),
      })),
      men: fairest.map((man) => ({
        ...whoIs(presence, man.cadetId),
        duties: man.duties.length,
        lastDuty: man.duties.toSorted().at(-1) ?? null,
        bar: dutyBar(man, date, times),
        crosses: nightLost(book, man, date),
      })),
    };
  },

  'absences.assignDuty': (context, { cohortId, date, postId, cadetIds }) => {
    const { db, tell } = context;
    const book = readDuties(context, cohortId, date, date);
    const { presence } = book;
    const post =
      listPosts(db).find(({ id, closed }) => id === postId && !closed) ?? refuse('absences.unknownPost', { postId });
    const taken = onDuty(book, date, postId);
    if (taken + cadetIds.length > post.men) refuse('absences.postFull', { post: post.name, men: post.men, taken });
    const crosses = cadetIds.flatMap((cadetId) => {
      const man = demandAble(book, cadetId, date);
      if (cadetIds.indexOf(cadetId) !== cadetIds.lastIndexOf(cadetId))
        refuse('absences.cannotStandDuty', { name: whoIs(presence, cadetId).name, date, bar: 'twice' });
      putOnDuty(context, book, cadetId, date, postId);
      return lostNightOf(book, man, date);
    });
    tell({ date, post: post.name, names: cadetIds.map((cadetId) => whoIs(presence, cadetId).name) });
    return { crosses };
  },

  'absences.swapDuty': (context, { cohortId, absenceId, cadetId, inExchangeFor }) => {
    const { db, now, tell } = context;
    const today = now.slice(0, 10);
    const found = readDuties(context, cohortId, today, today).duties;
    const find = (id: number) => found.find((one) => one.id === id) ?? refuse('absences.unknownEntry', { id });
    const given = find(absenceId);
    const taken = inExchangeFor === null ? null : find(inExchangeFor);
    if (taken && taken.cadetId !== cadetId) refuse('absences.unknownEntry', { id: taken.id });
    const date = dateOf(given);
    const other = taken && dateOf(taken);
    const dates = [date, ...(other ? [other] : [])].toSorted();
    const read = readDuties(context, cohortId, dates[0] ?? date, dates.at(-1) ?? date);
    // Each is asked about the date he takes over as if he had given his own away.
    const gaveAway = new Map([
      [given.cadetId, date],
      [cadetId, other],
    ]);
    const book: DutyBook = {
      ...read,
      men: read.men.map((man) => ({ ...man, duties: man.duties.filter((one) => one !== gaveAway.get(man.cadetId)) })),
    };
    const crosses = [
      ...lostNightOf(book, demandAble(book, cadetId, date), date),
      ...(other ? lostNightOf(book, demandAble(book, given.cadetId, other), other) : []),
    ];
    if (taken && other === date) tradePosts(db, given, taken);
    else {
      setMan(db, absenceId, cadetId);
      if (taken) setMan(db, taken.id, given.cadetId);
    }
    const name = (id: number) => whoIs(read.presence, id).name;
    tell({ from: name(given.cadetId), to: name(cadetId), date, ...(other && { other }) });
    return { crosses };
  },

  'absences.proposeDuty': (context, { cohortId, from, days }) => {
    const { db, tell } = context;
    const book = readDuties(context, cohortId, from, addDays(from, days - 1));
    const state = new Map(book.men.map((man) => [man.cadetId, man]));
    let placed = 0;
    let open = 0;
    for (const date of datesOf(from, days)) {
      for (const post of listPosts(db).filter(({ closed }) => !closed)) {
        const free = post.men - onDuty(book, date, post.id);
        if (free <= 0) continue;
        const [proposed] = proposeRoster([...state.values()], [date], free, book.times);
        for (const cadetId of proposed?.cadetIds ?? []) {
          putOnDuty(context, book, cadetId, date, post.id);
          // Who was just named counts for the next post and day.
          const man = state.get(cadetId);
          if (man) state.set(cadetId, { ...man, duties: [...man.duties, date] });
        }
        placed += proposed?.cadetIds.length ?? 0;
        open += free - (proposed?.cadetIds.length ?? 0);
      }
    }
    tell({ count: placed, from, to: addDays(from, days - 1), intake: book.presence.cohort.code });
    return { placed, open };
  },
};

const datesOf = (from: LocalDate, days: number): LocalDate[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index));

const onDuty = ({ duties }: DutyBook, date: LocalDate, postId: number): number =>
  duties.filter((one) => one.postId === postId && dateOf(one) === date).length;

function putOnDuty(
  { db, now, person }: Context,
  { times }: DutyBook,
  cadetId: number,
  date: LocalDate,
  postId: number,
): void {
  const who = { cadetId, kind: 'duty' as const, postId, orderNumber: null, note: null };
  insertAbsence(db, { ...who, ...dutyInterval(date, times), enteredAt: now, enteredBy: person.personId });
}
