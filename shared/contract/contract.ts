import type { z } from 'zod';
import { absencesOperations } from './absences.contract.ts';
import { admissionsOperations } from './admissions.contract.ts';
import { ammunitionOperations } from './ammunition.contract.ts';
import { backupOperations } from './backup.contract.ts';
import { barracksOperations } from './barracks.contract.ts';
import { cadetCardOperations } from './cadet-card.contract.ts';
import { certificatesOperations } from './certificates.contract.ts';
import { cohortClosingOperations } from './cohort-closing.contract.ts';
import { cohortsOperations } from './cohorts.contract.ts';
import { coverOperations } from './cover.contract.ts';
import { dailyPapersOperations } from './daily-papers.contract.ts';
import { examPapersOperations } from './exam-papers.contract.ts';
import { examSheetOperations } from './exam-sheet.contract.ts';
import { examsOperations } from './exams.contract.ts';
import { findingOperations } from './finding.contract.ts';
import { firingOperations } from './firing.contract.ts';
import { followupOperations } from './followup.contract.ts';
import { gateOperations } from './gate.contract.ts';
import { historyOperations } from './history.contract.ts';
import { journalOperations } from './journal.contract.ts';
import { leaveOperations } from './leave.contract.ts';
import { listsOperations } from './lists.contract.ts';
import { mealsOperations } from './meals.contract.ts';
import type { Operation } from './operation.ts';
import { ordersOperations } from './orders.contract.ts';
import { packsOperations } from './packs.contract.ts';
import { papersOperations } from './papers.contract.ts';
import { peopleOperations } from './people.contract.ts';
import { personalDataOperations } from './personal-data.contract.ts';
import { programmeOperations } from './programme.contract.ts';
import { rangeOperations } from './range.contract.ts';
import { rangeDayOperations } from './range-day.contract.ts';
import { rangePapersOperations } from './range-papers.contract.ts';
import { resultsOperations } from './results.contract.ts';
import { rollsOperations } from './rolls.contract.ts';
import { rulesOperations } from './rules.contract.ts';
import { strengthOperations } from './strength.contract.ts';
import { termsOperations } from './terms.contract.ts';
import { timetableOperations } from './timetable.contract.ts';
import { timetableApprovalOperations } from './timetable-approval.contract.ts';
import { timetableBoardOperations } from './timetable-board.contract.ts';
import { timetableWhyNotOperations } from './timetable-why-not.contract.ts';
import { todayOperations } from './today.contract.ts';
import { transferOperations } from './transfer.contract.ts';
import { trialOperations } from './trial.contract.ts';
import { updateOperations } from './update.contract.ts';

/** Everything the program can be asked to do. No operation exists outside this list. */
export const contract = {
  ...peopleOperations,
  ...historyOperations,
  ...findingOperations,
  ...personalDataOperations,
  ...backupOperations,
  ...transferOperations,
  ...updateOperations,
  ...rulesOperations,
  ...termsOperations,
  ...cohortsOperations,
  ...cohortClosingOperations,
  ...todayOperations,
  ...admissionsOperations,
  ...barracksOperations,
  ...programmeOperations,
  ...timetableOperations,
  ...timetableApprovalOperations,
  ...timetableBoardOperations,
  ...timetableWhyNotOperations,
  ...trialOperations,
  ...coverOperations,
  ...journalOperations,
  ...leaveOperations,
  ...absencesOperations,
  ...gateOperations,
  ...rollsOperations,
  ...strengthOperations,
  ...mealsOperations,
  ...rangeOperations,
  ...rangeDayOperations,
  ...firingOperations,
  ...ammunitionOperations,
  ...examsOperations,
  ...examSheetOperations,
  ...resultsOperations,
  ...ordersOperations,
  ...certificatesOperations,
  ...followupOperations,
  ...examPapersOperations,
  ...cadetCardOperations,
  ...papersOperations,
  ...dailyPapersOperations,
  ...rangePapersOperations,
  ...listsOperations,
  ...packsOperations,
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof contract;
/** What a caller hands over (before defaults are filled in). */
export type InputOf<N extends OperationName> = z.input<(typeof contract)[N]['input']>;
/** What a handler receives (after parsing). */
export type ParsedInputOf<N extends OperationName> = z.output<(typeof contract)[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<(typeof contract)[N]['output']>;

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}
