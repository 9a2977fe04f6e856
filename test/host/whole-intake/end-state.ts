import type { Db } from '../../../electron/database/open.ts';

/** What the file holds when all is over, asked of its rows alone. */
const ASKED = {
  enrolled: 'SELECT count(*) FROM cadet WHERE enrolment_order_id IS NOT NULL',
  struckOff: 'SELECT count(*) FROM struck_off',
  feesTenge: 'SELECT sum(amount) FROM payment',
  lessonHours: "SELECT sum(hours) FROM lesson_report WHERE state = 'held' AND platoon_id IS NOT NULL",
  leaveNights: "SELECT count(*) FROM leave_night WHERE state = 'approved'",
  decidedInStead: 'SELECT count(*) FROM leave_decision WHERE delegation_id IS NOT NULL',
  passedOut: "SELECT count(*) FROM gate_movement WHERE direction = 'out'",
  passedIn: "SELECT count(*) FROM gate_movement WHERE direction = 'in'",
  recordedByRelief: `SELECT count(*) FROM gate_movement JOIN person ON person.id = recorded_by WHERE login = 'auysym'`,
  roundsReceived: "SELECT sum(quantity) FROM ammunition_entry WHERE kind = 'received'",
  roundsGone: "SELECT sum(quantity) FROM ammunition_entry WHERE kind IN ('fired', 'misfired')",
  cases: "SELECT sum(quantity) FROM ammunition_entry WHERE kind = 'cases'",
  mainMarks: "SELECT count(*) FROM exam_mark WHERE kind = 'main' AND mark IS NOT NULL",
  retakeMarks: "SELECT count(*) FROM exam_mark WHERE kind = 'retake' AND mark IS NOT NULL",
  sheetsClosed: 'SELECT count(*) FROM exam_closing WHERE reopened_at IS NULL',
  certificates: 'SELECT count(*) FROM certificate',
  references: 'SELECT count(*) FROM study_reference',
  idsCollected: "SELECT count(*) FROM followup_step WHERE step = 'collected'",
  mealsServed: `SELECT sum(json_array_length(told.value, '$.fed')) FROM meal_sheet, json_each(told) AS told WHERE number = 0`,
  rollsClosed: 'SELECT count(*) FROM roll_closing',
  strengthReports: 'SELECT count(*) FROM strength_report',
  timetables: 'SELECT max(version) FROM plan',
  takenBack: 'SELECT count(*) FROM history WHERE undoes IS NOT NULL',
} as const;

/**
 * The same by hand, from the script alone: 118 men of the list, of whom nine are refused and one leaves for good on the
 * tenth day; five platoons; eight standing leaves, one of them until 31 January, and three single ones for each of 39 nights.
 */
export const BY_HAND: Record<keyof typeof ASKED, number> = {
  enrolled: 118 - 9,
  struckOff: 1,
  // Everybody has paid to the last tenge, those refused too; one paid 300 000 from the beginning.
  feesTenge: 118 * 263_318 + (300_000 - 263_318),
  lessonHours: 5 * (40 + 240),
  leaveNights: 7 * 39 + 21 + 39 * 3,
  decidedInStead: 3 * 3,
  // Whoever fell ill had no leave that night.
  passedOut: 411,
  passedIn: 411,
  recordedByRelief: 8 + 3,
  roundsReceived: 800,
  // Three rounds in each of two sessions; two men fire both of them again.
  roundsGone: 108 * 2 * 3 + 2 * 2 * 3,
  // Three men have a misfire in each session.
  cases: 108 * 2 * 3 + 2 * 2 * 3 - 3 * 2,
  mainMarks: 108 * 12,
  retakeMarks: 3,
  sheetsClosed: 5 * 12 + 1,
  certificates: 107,
  references: 1,
  idsCollected: 107,
  // Lists of 12 January to 19 February, three meals each: 8 days of 109 men and 31 of 108, less the suppers of standing
  // leave (from the 13th: on the 11th the kitchen's list went out before leave was decided) and a day in hospital.
  mealsServed: 3 * (8 * 109 + 31 * 108) - (7 * 37 + 19) - 3,
  rollsClosed: 2 * 40,
  strengthReports: 2 * 40,
  timetables: 2,
  takenBack: 1,
};

/** The figures of a closed file. */
export const figuresOf = (db: Db): Record<string, number> =>
  Object.fromEntries(Object.entries(ASKED).map(([what, sql]) => [what, Number(db.prepare(sql).pluck().get())]));
