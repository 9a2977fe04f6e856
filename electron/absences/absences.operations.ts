import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { absencesOperations } from '../../shared/contract/absences.contract.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { type Presence, readPresence } from '../presence/read-presence.ts';
import {
  type AbsenceRow,
  changeAbsence,
  deleteAbsence,
  insertAbsence,
  listEntries,
  setEnd,
} from './absences.repository.ts';
import { postHandlers } from './posts.operations.ts';
import { rosterHandlers } from './roster.operations.ts';
import { whoIs } from './who.ts';

export const absencesHandlers: HandlersOf<typeof absencesOperations> = {
  ...postHandlers,
  ...rosterHandlers,

  'absences.list': ({ db, now }, { cohortId }) => {
    const presence = readPresence(db, cohortId, now, null, { from: now, to: FOR_EVER });
    const lines = listEntries(db, cohortId)
      .filter(({ cadetId, from }) => from < (presence.facts.get(cadetId)?.list.to ?? ''))
      .map(({ postId: _, ...row }) => ({
        ...row,
        ...whoIs(presence, row.cadetId),
        crosses: nightsCrossed(presence, row.cadetId, row.from, row.to),
      }));
    const isOver = (to: LocalDateTime | null) => to !== null && to <= now.slice(0, 16);
    return [...lines.filter(({ to }) => !isOver(to)), ...lines.filter(({ to }) => isOver(to))];
  },

  'absences.add': ({ db, now, person, tell }, { cohortId, cadetIds, kind, from, to, orderNumber, note }) => {
    const presence = readPresence(db, cohortId, now, null, { from, to: to ?? FOR_EVER });
    if (to !== null && to <= from) refuse('absences.endsBeforeBegin', { from, to });
    if (kind === 'other' && note === null) refuse('absences.noteNeeded');
    const ids: number[] = [];
    for (const cadetId of new Set(cadetIds)) {
      // Struck off by then, he is nobody's to be ill or sent on a trip.
      const man = presence.men.get(cadetId);
      if (!man || (man.offFrom ?? FOR_EVER) <= from) refuse('absences.unknownMan', { cadetId });
      demandOnList(presence, cadetId, from, to);
      demandNoOther(presence, { cadetId, kind }, from, to);
      const absence = { cadetId, kind, from, to, postId: null, orderNumber, note };
      ids.push(insertAbsence(db, { ...absence, enteredAt: now, enteredBy: person.personId }));
    }
    const men = [...new Set(cadetIds)];
    tell({
      names: men.map((cadetId) => whoIs(presence, cadetId).name),
      kind,
      from,
      ...(to === null ? { context: 'open' } : { to }),
    });
    return {
      ids,
      crosses: men.flatMap((cadetId) =>
        nightsCrossed(presence, cadetId, from, to).map((night) => ({ ...whoIs(presence, cadetId), night })),
      ),
    };
  },

  'absences.end': (context, { cohortId, id, to }) => {
    const { presence, entry } = find(context, cohortId, id);
    if (entry.kind === 'duty') refuse('absences.dutyByRoster', { name: whoIs(presence, entry.cadetId).name });
    if (to <= entry.from) refuse('absences.endsBeforeBegin', { from: entry.from, to });
    demandNoOther(presence, entry, entry.from, to);
    setEnd(context.db, id, to);
    context.tell({ name: whoIs(presence, entry.cadetId).name, kind: entry.kind, to });
    return {};
  },

  'absences.change': (context, { cohortId, id, from, to, orderNumber, note }) => {
    const { presence, entry } = find(context, cohortId, id);
    const who = whoIs(presence, entry.cadetId);
    if (entry.kind === 'duty') refuse('absences.dutyByRoster', { name: who.name });
    if (to !== null && to <= from) refuse('absences.endsBeforeBegin', { from, to });
    if (entry.kind === 'other' && note === null) refuse('absences.noteNeeded');
    demandOnList(presence, entry.cadetId, from, to);
    demandNoOther(presence, entry, from, to);
    changeAbsence(context.db, { id, from, to, orderNumber, note });
    context.tell({ name: who.name, kind: entry.kind, from, ...(to === null ? { context: 'open' } : { to }) });
    return { crosses: nightsCrossed(presence, entry.cadetId, from, to).map((night) => ({ ...who, night })) };
  },

  'absences.remove': (context, { cohortId, id }) => {
    const { presence, entry } = find(context, cohortId, id);
    deleteAbsence(context.db, id);
    context.tell({ name: whoIs(presence, entry.cadetId).name, kind: entry.kind, from: entry.from });
    return {};
  },
};

/** Later than any wall clock. */
const FOR_EVER = '9999-12-31T00:00';

/** @throws Refusal absences.unknownEntry */
function find({ db, now }: Context, cohortId: number, id: number): { presence: Presence; entry: AbsenceRow } {
  const entry = listEntries(db, cohortId).find((one) => one.id === id) ?? refuse('absences.unknownEntry', { id });
  return { presence: readPresence(db, cohortId, now, entry.cadetId), entry };
}

/** @throws Refusal absences.offList for a time no part of which he is on the list: nobody would ever see the entry */
function demandOnList({ facts, men }: Presence, cadetId: number, from: LocalDateTime, to: LocalDateTime | null): void {
  const [man, list] = [men.get(cadetId), facts.get(cadetId)?.list];
  if (!man || !list || (from < list.to && (to ?? FOR_EVER) > list.from)) return;
  const last = addDays(list.to.slice(0, 10), -1);
  refuse('absences.offList', { name: fullName(man), first: list.from.slice(0, 10), last });
}

/** @throws Refusal absences.alreadyEntered when another entry of the kind lies in that time */
function demandNoOther(
  { facts, men }: Presence,
  entry: Pick<AbsenceRow, 'cadetId' | 'kind'> & { id?: number },
  from: LocalDateTime,
  to: LocalDateTime | null,
): void {
  const { cadetId, kind, id } = entry;
  const same = facts
    .get(cadetId)
    ?.absences.find(
      (one) => one.kind === kind && one.id !== id && one.from < (to ?? FOR_EVER) && (one.to === null || one.to > from),
    );
  const man = men.get(cadetId);
  if (same && man) refuse('absences.alreadyEntered', { name: fullName(man), from: same.from });
}

/** Approved nights of a man that an interval touches and that are still to be had. */
function nightsCrossed(
  { facts, now }: Presence,
  cadetId: number,
  from: LocalDateTime,
  to: LocalDateTime | null,
): LocalDate[] {
  const nights = facts.get(cadetId)?.nights ?? [];
  return nights
    .filter((night) => night.to > now.slice(0, 16) && night.from < (to ?? FOR_EVER) && night.to > from)
    .map(({ night }) => night);
}
