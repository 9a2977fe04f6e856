import { z } from 'zod';
import { SIGHTING_KINDS } from '../personal-data/sighting-kinds.ts';
import { desk, query, STANDING_PURPOSES } from './operation.ts';
import { id, localDate, localDateTime, words } from './values.ts';

const sighting = z.object({
  id,
  at: localDateTime,
  /** Who saw it, by his login. */
  by: z.string(),
  what: z.enum(SIGHTING_KINDS),
  operation: z.string(),
  /** Of how many men, and the first of them; a man who was anonymised has no name any more. */
  count: z.int().min(0),
  men: z.array(z.object({ cadetId: id, name: z.string().nullable() })).max(20),
  cohorts: z.array(z.string()),
  asker: z.string().nullable(),
  /** As it was typed; null where the kind of paper has a standing one. */
  purpose: z.string().nullable(),
  standingPurpose: z.enum(STANDING_PURPOSES).nullable(),
});
export type Sighting = z.infer<typeof sighting>;

const retention = z.object({
  cohortId: id,
  code: z.string(),
  endsOn: localDate,
  keptUntil: localDate,
  /** `due`: its time is over, and its men are still named. */
  state: z.enum(['kept', 'due', 'anonymised']),
  anonymisedAt: localDateTime.nullable(),
  men: z.int().min(0),
  /** Enrolled without a consent on file. */
  withoutConsent: z.int().min(0),
});
export type IntakeRetention = z.infer<typeof retention>;

/** Personal data by law 94-V (DOMAIN §8). */
export const personalDataOperations = {
  /** The journal of who saw what of whom and what for, the newest first. */
  'personalData.sightings': query({
    right: 'history.read',
    input: z.object({
      from: localDate.nullable().default(null),
      to: localDate.nullable().default(null),
      what: z.enum(SIGHTING_KINDS).nullable().default(null),
      personId: id.nullable().default(null),
      cadetId: id.nullable().default(null),
      before: id.optional(),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.object({
      lines: z.array(sighting),
      /** How many fit in all. */
      total: z.int().min(0),
      /** Everybody who stands in the journal, for the filter. */
      people: z.array(z.object({ personId: id, name: z.string() })),
    }),
  }),
  /** How long each intake's data is kept by its own rule, and who has not consented to its being kept. */
  'personalData.intakes': query({
    right: 'history.read',
    input: z.object({}),
    output: z.array(retention),
  }),
  /**
   * Takes an intake's men out of the file for good once its data need not be kept any longer, and leaves what can be
   * counted. Two people do it: the caller and a witness who may do it too. A verified backup is made first.
   */
  'personalData.anonymise': desk({
    right: 'personalData.anonymise',
    input: z.object({
      cohortId: id,
      /** The intake's code, typed again. */
      code: words(40),
      witness: z.object({ login: words(60), password: z.string().min(1).max(200) }),
    }),
    output: z.object({
      men: z.int().min(0),
      /** Entries of the history that were blanked. */
      entries: z.int().min(0),
      backup: z.string(),
    }),
  }),
};
