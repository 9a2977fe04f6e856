import { refuse } from '../host/refusal.ts';
import type { Migration } from './migration.ts';
import { peopleAndHistory } from './migrations/0001-people-and-history.ts';
import { rulesAndCohorts } from './migrations/0002-rules-and-cohorts.ts';
import { admissions } from './migrations/0003-admissions.ts';
import { barracks } from './migrations/0004-barracks.ts';
import { programme } from './migrations/0005-programme.ts';
import { timetable } from './migrations/0006-timetable.ts';
import { trial } from './migrations/0007-trial.ts';
import { journal } from './migrations/0008-journal.ts';
import { leave } from './migrations/0009-leave.ts';
import { absences } from './migrations/0010-absences.ts';
import { gate } from './migrations/0011-gate.ts';
import { rolls } from './migrations/0012-rolls.ts';
import { strength } from './migrations/0013-strength.ts';
import { meals } from './migrations/0014-meals.ts';
import { range } from './migrations/0015-range.ts';
import { ammunition } from './migrations/0016-ammunition.ts';
import { exams } from './migrations/0017-exams.ts';
import { orders } from './migrations/0018-orders.ts';
import { certificates } from './migrations/0019-certificates.ts';
import { followup } from './migrations/0020-followup.ts';
import { trust } from './migrations/0021-trust.ts';
import { intakeClosing } from './migrations/0022-intake-closing.ts';
import type { Db } from './open.ts';

/** All steps in order; a step once released is never edited, only followed by another. */
export const MIGRATIONS: readonly Migration[] = [
  peopleAndHistory,
  rulesAndCohorts,
  admissions,
  barracks,
  programme,
  timetable,
  trial,
  journal,
  leave,
  absences,
  gate,
  rolls,
  strength,
  meals,
  range,
  ammunition,
  exams,
  orders,
  certificates,
  followup,
  trust,
  intakeClosing,
];

export const fileVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/** @throws Refusal session.newerFile when the file was written by a newer program: reading it could lose what that one knows. */
export function refuseNewerFile(db: Db, migrations: readonly Migration[] = MIGRATIONS): void {
  const newest = migrations.at(-1)?.id ?? 0;
  const version = fileVersion(db);
  if (version > newest) refuse('session.newerFile', { fileVersion: version, programVersion: newest });
}

/**
 * Brings the file to the newest format, one transaction a step. `beforeEach` makes the verified backup of
 * what stands before a step, and is called only when there is something to lose.
 */
export function migrate(db: Db, beforeEach: () => void, migrations: readonly Migration[] = MIGRATIONS): number {
  const from = fileVersion(db);
  const pending = pendingSteps(db, migrations);
  for (const migration of pending) {
    if (from > 0) beforeEach();
    takeStep(db, migration);
  }
  return pending.length;
}

/** As `migrate`, for an open program: the backup before each step is waited for while other work goes on. */
export async function migrateWaiting(db: Db, beforeEach: (format: number) => Promise<unknown>): Promise<void> {
  for (const migration of pendingSteps(db, MIGRATIONS)) {
    const format = fileVersion(db);
    if (format > 0) await beforeEach(format);
    takeStep(db, migration);
  }
}

function pendingSteps(db: Db, migrations: readonly Migration[]): Migration[] {
  refuseNewerFile(db, migrations);
  const from = fileVersion(db);
  return migrations.filter((migration) => migration.id > from);
}

function takeStep(db: Db, migration: Migration): void {
  // The pragma is a no-op inside a transaction, so it is set around it; the check inside throws instead.
  db.pragma('foreign_keys=OFF');
  try {
    db.transaction(() => {
      db.exec(migration.sql);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`migration ${migration.id} (${migration.name}) leaves ${broken.length} dangling references`);
      db.pragma(`user_version=${migration.id}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys=ON');
  }
}
