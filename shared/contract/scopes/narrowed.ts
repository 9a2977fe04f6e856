import type { OperationName } from '../contract.ts';

/**
 * Lists of men that a person bound to his own platoons sees cut down to his own men: where the man's number stands in
 * the answer. A single man that is named there, and is not his, is left out. Only questions of a whole intake (`seen`)
 * need it. What is not here shows him everybody: the gate, roll calls, strength and the kitchen, where the duty of the
 * day is the whole school's; the rooms, whose beds stand beside each other; timetable and range days, which platoons
 * share.
 */
export const narrowed: Partial<Record<OperationName, readonly string[]>> = {
  'admissions.list': ['applicants.id'],
  'admissions.fees': ['men.id'],
  'cohorts.leaveNight': ['cadetId'],
  'today.day': ['health.men.cadetId'],
  'finding.look': ['men.cadetId', 'papers.cadetId'],
  'leave.board': ['rows.cadetId'],
  'leave.clashes': ['cadetId'],
  'leave.men': ['id'],
  'absences.list': ['cadetId'],
  'journal.ledger': ['cadets.id'],
  'range.safety': ['men.cadetId'],
  'range.safetyLog': ['cadetId'],
  'firing.owed': ['men.cadetId'],
  'firing.results': ['men.cadetId'],
  'exams.plan': ['retakes.men.cadetId'],
  'exams.admission': ['men.cadetId'],
  'results.matrix': ['men.cadetId'],
  'orders.list': ['men.cadetId', 'expulsion.men.cadetId', 'reinstatement.men.cadetId'],
  'orders.candidates': ['men.cadetId'],
  'orders.oath': ['men.cadetId'],
  'certificates.candidates': ['men.cadetId'],
  'certificates.list': ['certificates.cadetId'],
  'certificates.references': ['cadetId'],
  'followup.board': ['men.cadetId'],
  'followup.letters': ['letters.men.cadetId'],
  'followup.enquiries': ['found.cadetId'],
};
