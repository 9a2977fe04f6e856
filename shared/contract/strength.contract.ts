import { z } from 'zod';
import { WHEREABOUTS } from '../presence/whereabouts.ts';
import { REPORT_PARTS, REPORT_REASONS } from '../strength/report.ts';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime, localMinute, words } from './values.ts';

const count = z.int().min(0);
const cohort = z.object({ cohortId: id });
const part = z.enum(REPORT_PARTS);
const which = cohort.extend({ date: localDate, part });

const who = z.object({
  cadetId: id,
  surname: z.string(),
  /** Given name and patronymic. */
  givenNames: z.string(),
  platoon: z.int().nullable(),
  squad: z.int().nullable(),
});
const man = who.extend({
  where: z.enum(WHEREABOUTS),
  reason: z.enum(REPORT_REASONS).nullable(),
  since: localDateTime.nullable(),
  until: localDateTime.nullable(),
  note: z.string().nullable(),
});

/** Every man on the list at a minute; the sheet, its figures and its back are drawn from it (shared/strength/report.ts). */
const reportContent = z.object({
  at: localDateTime,
  establishment: z.array(z.object({ platoon: z.int(), men: count })),
  men: z.array(man),
});

const signature = z.object({ reportId: id, signedAt: localDateTime, signedBy: z.string() });
const figures = z.object({ onList: count, columns: z.record(z.enum(WHEREABOUTS), count) });

export const strengthReport = z.object({
  date: localDate,
  part,
  at: localDateTime,
  /** Whether its minute has come: before that, the sheet is a forecast and cannot be signed. */
  come: z.boolean(),
  /** As it was signed; null while nobody has. */
  signed: signature.extend({ content: reportContent }).nullable(),
  /** The same minute by what is known now. */
  known: reportContent,
  /** Where what is known now differs from what was signed, man by man. */
  changes: z.array(who.extend({ was: man.nullable(), now: man.nullable() })),
  /** Stands for `known`: whoever signs hands it back, so that nobody signs what he has not seen. */
  seen: z.string(),
  /** Signatures that were taken back, the newest first. */
  revoked: z.array(signature.extend({ revokedAt: localDateTime, revokedBy: z.string(), reason: z.string() })),
});
export type StrengthReport = z.infer<typeof strengthReport>;

export const strengthNow = z.object({
  /** The minute it tells of. */
  at: localDateTime,
  content: reportContent,
  /** Who should be back and is not, the longest first. */
  overdue: z.array(who.extend({ due: localDateTime, minutes: count, phone: z.string().nullable() })),
});
export type StrengthNow = z.infer<typeof strengthNow>;

export const strengthOperations = {
  /** Where everybody is now, or at another minute. */
  'strength.now': query({
    right: 'presence.read',
    input: cohort.extend({ at: localMinute.optional() }),
    output: strengthNow,
  }),
  /** The report of a morning or an evening: as signed, and by what is known now. */
  'strength.report': query({ right: 'presence.read', input: which, output: strengthReport }),
  /** The reports from a day on, the newest first: as signed, else by what is known now. */
  'strength.list': query({
    right: 'presence.read',
    input: cohort.extend({ from: localDate }),
    output: z.array(z.object({ date: localDate, part, at: localDateTime, figures, signed: signature.nullable() })),
  }),
  /** Signs a report: from then on it stays as it is, whatever is learnt later. Taken back only with a reason. */
  'strength.sign': command({
    right: 'strength.sign',
    input: which.extend({ seen: z.string() }),
    output: z.object({ reportId: id }),
    undoable: false,
  }),
  /** Takes a signature back; the signed sheet and the reason stay. */
  'strength.revoke': command({
    right: 'strength.sign',
    input: which.extend({ reason: words(300) }),
    output: z.object({}),
    undoable: false,
  }),
  /** How many men a platoon should have by establishment; null: not stated. */
  'strength.setEstablishment': command({
    right: 'intake.write',
    input: cohort.extend({ platoon: z.int().positive(), men: z.int().min(1).max(1000).nullable() }),
    output: z.object({}),
  }),
  /** Who sleeps at home in the night that is on, or the one to come. */
  'strength.homeTonight': query({
    right: 'presence.read',
    input: cohort,
    output: z.object({ night: localDate, cadetIds: z.array(id) }),
  }),
};
