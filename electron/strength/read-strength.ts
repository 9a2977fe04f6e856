import { createHash } from 'node:crypto';
import type { StrengthReport } from '../../shared/contract/strength.contract.ts';
import { addDays, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import { whereIs } from '../../shared/presence/whereabouts.ts';
import {
  changesSince,
  figuresOf,
  type ReportContent,
  type ReportFigures,
  type ReportPart,
  type ReportWho,
  reportAt,
  reportMinute,
} from '../../shared/strength/report.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type Presence, readPresence } from '../presence/read-presence.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  listAbsenceNotes,
  listEstablishment,
  listSignatures,
  type SignedRow,
  type WhichReport,
} from './strength.repository.ts';

/** Where the men of an intake are, with all that a report says of them, read once in a call. */
export interface StrengthBook extends Presence {
  /** The report at a minute, by what is known now. */
  at: (minute: LocalDateTime) => ReportContent;
  /** Its figures alone: much quicker where many reports are asked for at once. */
  figuresAt: (minute: LocalDateTime) => ReportFigures;
  times: Record<ReportPart, string>;
}

/**
 * @param span the stretch of time that will be asked about
 * @throws Refusal presence.unknownIntake
 */
export function readStrength(
  db: Db,
  cohortId: number,
  now: LocalDateTime,
  span: { from: LocalDateTime; to: LocalDateTime },
): StrengthBook {
  const presence = readPresence(db, cohortId, now, null, span);
  const absenceNotes = new Map(listAbsenceNotes(db, cohortId).map(({ id, note }) => [id, note]));
  const movementNotes = new Map(presence.log.map(({ id, note }) => [id, note]));
  const establishment = listEstablishment(db, cohortId).flatMap(({ platoon, men }) =>
    men === null ? [] : [{ platoon, men }],
  );
  const men = [...presence.facts.values()].map((facts) => ({ who: whoIs(presence, facts.cadetId), facts }));
  const notes = {
    absence: (id: number) => absenceNotes.get(id) ?? null,
    movement: (id: number) => movementNotes.get(id) ?? null,
  };
  return {
    ...presence,
    at: (minute) => reportAt(men, minute, now, establishment, notes),
    figuresAt: (minute) => {
      const standing = men.flatMap(({ facts }) => whereIs(facts, minute, now) ?? []);
      return figuresOf({ men: standing });
    },
    times: reportTimes(db, cohortId),
  };
}

/** The clock times that an intake's two reports of a day are made for. */
export const reportTimes = (db: Db, cohortId: number): Record<ReportPart, string> => ({
  morning: keptRule(db, cohortId, 'strength.morningAt'),
  evening: keptRule(db, cohortId, 'strength.eveningAt'),
});

/** A man's name and place as the sheet shows them. */
export function whoIs({ men }: Presence, cadetId: number): ReportWho {
  const man = men.get(cadetId);
  if (!man) throw new Error(`cadet ${cadetId} is not among the men that were read`);
  const { surname, givenName, patronymic, platoon, squad } = man;
  return { cadetId, surname, givenNames: [givenName, patronymic].filter(Boolean).join(' '), platoon, squad };
}

/**
 * The report of a morning or an evening: as it was signed, and by what is known now. The paper is drawn from `signed`
 * where there is one, else from `known` as a draft.
 * @throws Refusal presence.unknownIntake, strength.outsideIntake
 */
export function readStrengthReport(db: Db, which: WhichReport, now: LocalDateTime): StrengthReport {
  const day = { from: `${which.date}T00:00`, to: `${addDays(which.date, 1)}T00:00` };
  const book = readStrength(db, which.cohortId, now, day);
  const { startsOn, endsOn } = book.cohort;
  if (which.date < startsOn || which.date > endsOn)
    refuse('strength.outsideIntake', { date: which.date, from: startsOn, to: endsOn });
  const signatures = listSignatures(db, which);
  const standing = signatures.find(({ revokedAt }) => revokedAt === null);
  const signed = standing ? { ...signatureOf(standing), content: contentOf(standing) } : null;
  // The rule may have moved since; what was signed is compared at its own minute.
  const at = signed?.content.at ?? reportMinute(which.date, which.part, book.times);
  const known = book.at(at);
  return {
    date: which.date,
    part: which.part,
    at,
    come: at <= minuteOf(now),
    signed,
    known,
    changes: signed ? changesSince(signed.content, known) : [],
    seen: createHash('sha256').update(JSON.stringify(known)).digest('base64url'),
    revoked: signatures.flatMap((row) =>
      row.revokedAt === null
        ? []
        : [
            {
              ...signatureOf(row),
              revokedAt: row.revokedAt,
              revokedBy: row.revokedBy ?? '',
              reason: row.reason ?? '',
            },
          ],
    ),
  };
}

export const signatureOf = ({ reportId, signedAt, signedBy }: SignedRow) => ({ reportId, signedAt, signedBy });

/** What was signed, as it was: nothing but `strength.sign` writes it, and nothing can change it. */
export const contentOf = ({ content }: Pick<SignedRow, 'content'>): ReportContent =>
  JSON.parse(content) as ReportContent;
