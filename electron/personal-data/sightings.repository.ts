import type { StandingPurpose } from '../../shared/contract/operation.ts';
import { byKazakhName } from '../../shared/kit/kazakh.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { SightingKind } from '../../shared/personal-data/sighting-kinds.ts';
import type { Db } from '../database/open.ts';

export interface SightingFilter {
  from: LocalDate | null;
  to: LocalDate | null;
  what: SightingKind | null;
  personId: number | null;
  cadetId: number | null;
}

export interface SightingRow {
  id: number;
  at: LocalDateTime;
  by: string;
  what: SightingKind;
  operation: string;
  /** JSON: ids of the men. */
  men: string;
  asker: string | null;
  purpose: string | null;
  standingPurpose: StandingPurpose | null;
}

const FITS = `(@from IS NULL OR substr(at, 1, 10) >= @from) AND (@to IS NULL OR substr(at, 1, 10) <= @to)
  AND (@what IS NULL OR what = @what) AND (@personId IS NULL OR person_id = @personId)
  AND (@cadetId IS NULL OR EXISTS (SELECT 1 FROM json_each(men) WHERE value = @cadetId))`;

/** The newest first. @param before lines older than this one only */
export const listSightings = (
  db: Db,
  filter: SightingFilter & { before: number | null; limit: number },
): SightingRow[] =>
  db
    .prepare<typeof filter, SightingRow>(
      `SELECT sighting.id, at, full_name AS by, what, operation, men, asker, purpose, standing_purpose AS standingPurpose
         FROM sighting JOIN person ON person.id = person_id
        WHERE ${FITS} AND (@before IS NULL OR sighting.id < @before) ORDER BY sighting.id DESC LIMIT @limit`,
    )
    .all(filter);

export const countSightings = (db: Db, filter: SightingFilter): number =>
  db.prepare<SightingFilter, { n: number }>(`SELECT count(*) AS n FROM sighting WHERE ${FITS}`).get(filter)?.n ?? 0;

export const peopleOfJournal = (db: Db): { personId: number; name: string }[] =>
  db
    .prepare<[], { personId: number; name: string }>(
      `SELECT id AS personId, full_name AS name FROM person
        WHERE id IN (SELECT person_id FROM sighting) ORDER BY id`,
    )
    .all()
    .toSorted(byKazakhName);

export interface SeenMan {
  cadetId: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  cohort: string;
}
export const findSeenMan = (db: Db, cadetId: number): SeenMan | undefined =>
  db
    .prepare<[number], SeenMan>(
      `SELECT cadet.id AS cadetId, surname, given_name AS givenName, patronymic, code AS cohort
         FROM cadet JOIN cohort ON cohort.id = cohort_id WHERE cadet.id = ?`,
    )
    .get(cadetId);
