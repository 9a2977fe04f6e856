/**
 * Columns that the history does not read out: numbers of rows that only the file uses, sums over what was seen, frozen
 * papers that are read elsewhere, and the intake, which stands in the head of an entry.
 */
export const UNSAID_COLUMNS: ReadonlySet<string> = new Set([
  'id',
  'cohort_id',
  'file_id',
  'sha256',
  'seen',
  'known',
  'content',
  'told',
  'sums',
  'public_key',
  'key_id',
  'base_entry',
  'because',
  'snapshot',
]);

/** Columns that hold yes (1) or no (0). */
export const FLAG_COLUMNS: ReadonlySet<string> = new Set([
  'active',
  'arrival_day',
  'closed',
  'exams_inside_hours',
  'late',
  'makeup',
  'passed',
  'refire',
  'retired',
  'sample',
  'struck',
  'unmasked',
]);
