import { dutyInterval } from '../../../shared/absences/duty-roster.ts';
import { addDays, type LocalDate } from '../../../shared/kit/local-time.ts';
import type { AbsenceKind } from '../../../shared/presence/presence-facts.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import { readPresence } from '../../presence/read-presence.ts';
import { keptRule } from '../../rules/kept-rule.ts';
import { listAbsencesOf } from './daily.repository.ts';
import type { AbsentFacts, RosterFacts } from './daily-facts.ts';
import { paperMan } from './read-leave-papers.ts';

/** What is written beside an illness may say what ails him, and a printed book is seen by many (DOMAIN §4). */
const ILL: readonly AbsenceKind[] = ['illness', 'hospital'];

/** Absences that touch the days from one to another, both included. */
export function readAbsentBook(
  { db, now }: Context,
  { cohortId, from, to }: { cohortId: number; from: LocalDate; to: LocalDate },
): AbsentFacts {
  if (to < from) refuse('papers.endsBeforeBegin', { from, to });
  const presence = readPresence(db, cohortId, now);
  const span = { cohortId, from: `${from}T00:00`, to: `${addDays(to, 1)}T00:00` };
  const entries = listAbsencesOf(db, span).filter(({ cadetId }) => presence.men.has(cadetId));
  return {
    cohortCode: presence.cohort.code,
    from,
    to,
    men: new Set(entries.map(({ cadetId }) => cadetId)).size,
    entries: entries.map(({ cadetId, post, note, ...entry }) => ({
      ...paperMan(presence, cadetId),
      ...entry,
      note: [post, ILL.includes(entry.kind) ? null : note].filter(Boolean).join('; ') || null,
    })),
  };
}

/** The roster as its screen shows it. */
export function readRoster(
  { db, now, perform }: Context,
  { cohortId, from, days }: { cohortId: number; from: LocalDate; days: number },
): RosterFacts {
  const presence = readPresence(db, cohortId, now);
  const { value } = perform('absences.roster', { cohortId, from, days });
  const times = { change: keptRule(db, cohortId, 'duty.change'), hours: keptRule(db, cohortId, 'duty.hours') };
  return {
    cohortCode: presence.cohort.code,
    days: value.days.map(({ date, posts }) => ({
      date,
      ...dutyInterval(date, times),
      posts: posts.map(({ name, men, onDuty }) => ({
        name,
        men,
        onDuty: onDuty.map(({ cadetId }) => paperMan(presence, cadetId)),
      })),
    })),
  };
}
