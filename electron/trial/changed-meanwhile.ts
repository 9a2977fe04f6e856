import type { Meanwhile } from '../../shared/contract/trial.contract.ts';
import { type CapturedTable, capturedTables, type Row, type RowChange } from '../database/capture.ts';
import type { Db } from '../database/open.ts';
import { type EntryRecord, entriesSince, listPlanIds, type TrialRecord } from './trial.repository.ts';

/** People and places are the whole school's. */
const SCHOOL_WIDE = /^(instructor|place)(_|$)/;
/** What an intake's plan is made of and stands on; all have the intake's number. */
const OF_INTAKE = /^(cohort_\w+|subject|lesson_kind|order_rule|platoon|plan)$/;

interface RowStory {
  before: Row | null;
  after: Row | null;
  entries: EntryRecord[];
}

/**
 * Changes of the real plan or of what it stands on since the trial's acts were tried, the newest first. What was
 * changed and put back again is none.
 */
export function changedMeanwhile(db: Db, trial: TrialRecord): Meanwhile[] {
  const tables = new Map(
    capturedTables(db)
      .filter(({ name }) => mayConcern(name))
      .map((table) => [table.name, table]),
  );
  const entries = entriesSince(db, trial.base_entry, [...tables.keys()]);
  if (entries.length === 0) return [];
  const plans = new Set(listPlanIds(db, trial.cohort_id));
  const rows = new Map<string, RowStory>();
  for (const entry of entries) {
    for (const change of JSON.parse(entry.changes) as RowChange[]) {
      const table = tables.get(change.table);
      if (!table || !concerns(trial.cohort_id, plans, change)) continue;
      const key = keyOf(table, change);
      const story = rows.get(key) ?? { before: change.before, after: null, entries: [] };
      story.after = change.after;
      story.entries.push(entry);
      rows.set(key, story);
    }
  }
  const changed = [...rows.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  const guilty = new Set(changed.flatMap((story) => story.entries));
  return entries
    .filter((entry) => guilty.has(entry))
    .reverse()
    .map(({ at, person_name, operation, params }) => ({
      at,
      personName: person_name,
      operation,
      params: JSON.parse(params) as Meanwhile['params'],
    }));
}

const mayConcern = (table: string): boolean =>
  table === 'placement' || table === 'cohort' || SCHOOL_WIDE.test(table) || OF_INTAKE.test(table);

function concerns(cohortId: number, plans: Set<number>, { table, before, after }: RowChange): boolean {
  const row = after ?? before ?? {};
  if (table === 'plan' && row.cohort_id === cohortId) plans.add(Number(row.id));
  if (table === 'placement') return plans.has(Number(row.plan_id));
  if (table === 'cohort') return row.id === cohortId;
  return SCHOOL_WIDE.test(table) || (OF_INTAKE.test(table) && row.cohort_id === cohortId);
}

const keyOf = (table: CapturedTable, { before, after }: RowChange): string =>
  [table.name, ...table.key.map((column) => (before ?? after)?.[column])].join(' ');
