import type { absencesOperations } from '../../shared/contract/absences.contract.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { type Presence, readPresence } from '../presence/read-presence.ts';
import { deleteAbsence, insertAbsence, listEntries, setEnd } from './absences.repository.ts';
import { rosterHandlers } from './roster.operations.ts';
import { whoIs } from './who.ts';

export const absencesHandlers: HandlersOf<typeof absencesOperations> = {
  ...rosterHandlers,

  'absences.list': ({ db, now }, { cohortId }) => {
    const presence = readPresence(db, cohortId, now);
    const lines = listEntries(db, cohortId)
      .filter(({ cadetId }) => presence.men.has(cadetId))
      .map(({ postId: _, ...row }) => ({
        ...row,
        ...whoIs(presence, row.cadetId),
        crosses: nightsCrossed(presence, row.cadetId, row.from, row.to),
      }));
    const isOver = (to: LocalDateTime | null) => to !== null && to <= now.slice(0, 16);
    return [...lines.filter(({ to }) => !isOver(to)), ...lines.filter(({ to }) => isOver(to))];
  },

  'absences.add': ({ db, now, person, tell }, { cohortId, cadetIds, kind, from, to, orderNumber, note }) => {
    const presence = readPresence(db, cohortId, now);
    if (to !== null && to <= from) refuse('absences.endsBeforeBegin', { from, to });
    if (kind === 'other' && note === null) refuse('absences.noteNeeded');
    const ids: number[] = [];
    for (const cadetId of new Set(cadetIds)) {
      const { name } = whoIs(presence, cadetId);
      const same = presence.facts
        .get(cadetId)
        ?.absences.find((one) => one.kind === kind && one.from < (to ?? '9999') && (one.to === null || one.to > from));
      if (same) refuse('absences.alreadyEntered', { name, from: same.from });
      const absence = { cadetId, kind, from, to, postId: null, orderNumber, note };
      ids.push(insertAbsence(db, { ...absence, enteredAt: now, enteredBy: person.personId }));
    }
    const men = [...new Set(cadetIds)];
    tell({ names: men.map((cadetId) => whoIs(presence, cadetId).name), kind, from });
    return {
      ids,
      crosses: men.flatMap((cadetId) =>
        nightsCrossed(presence, cadetId, from, to).map((night) => ({ ...whoIs(presence, cadetId), night })),
      ),
    };
  },

  'absences.end': ({ db, now, tell }, { cohortId, id, to }) => {
    const presence = readPresence(db, cohortId, now);
    const entry = listEntries(db, cohortId).find((one) => one.id === id) ?? refuse('absences.unknownEntry', { id });
    if (to <= entry.from) refuse('absences.endsBeforeBegin', { from: entry.from, to });
    setEnd(db, id, to);
    tell({ name: whoIs(presence, entry.cadetId).name, kind: entry.kind, to });
    return {};
  },

  'absences.remove': ({ db, now, tell }, { cohortId, id }) => {
    const presence = readPresence(db, cohortId, now);
    const entry = listEntries(db, cohortId).find((one) => one.id === id) ?? refuse('absences.unknownEntry', { id });
    deleteAbsence(db, id);
    tell({ name: whoIs(presence, entry.cadetId).name, kind: entry.kind, from: entry.from });
    return {};
  },
};

/** Approved nights of a man that an interval touches and that are still to be had. */
function nightsCrossed(
  { facts, now }: Presence,
  cadetId: number,
  from: LocalDateTime,
  to: LocalDateTime | null,
): LocalDate[] {
  const nights = facts.get(cadetId)?.nights ?? [];
  return nights
    .filter((night) => night.to > now.slice(0, 16) && night.from < (to ?? '9999') && night.to > from)
    .map(({ night }) => night);
}
