import type { IntakeSpan } from '../../shared/backup/rotation.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** When something was last written; every change stands in the history. */
export const lastChangeAt = (db: Db): LocalDateTime | null =>
  db.prepare<[], string>('SELECT at FROM history ORDER BY id DESC LIMIT 1').pluck().get() ?? null;

export const intakeSpans = (db: Db): IntakeSpan[] =>
  db.prepare<[], IntakeSpan>('SELECT starts_on AS startsOn, ends_on AS endsOn FROM cohort').all();
