import type { contract } from '../../shared/contract/contract.ts';
import { absencesHandlers } from '../absences/absences.operations.ts';
import { admissionsHandlers } from '../admissions/admissions.operations.ts';
import { backupHandlers } from '../backup/backup.operations.ts';
import { barracksHandlers } from '../barracks/barracks.operations.ts';
import { cadetCardHandlers } from '../cadet-card/cadet-card.operations.ts';
import { certificatesHandlers } from '../certificates/certificates.operations.ts';
import { cohortClosingHandlers } from '../cohorts/closing.operations.ts';
import { cohortsHandlers } from '../cohorts/cohorts.operations.ts';
import { coverHandlers } from '../cover/cover.operations.ts';
import { examsHandlers } from '../exams/exams.operations.ts';
import { resultsHandlers } from '../exams/results.operations.ts';
import { sheetHandlers } from '../exams/sheet.operations.ts';
import { findingHandlers } from '../finding/finding.operations.ts';
import { followupHandlers } from '../followup/followup.operations.ts';
import { gateHandlers } from '../gate/gate.operations.ts';
import { historyHandlers } from '../history/history.operations.ts';
import { journalHandlers } from '../journal/journal.operations.ts';
import { leaveHandlers } from '../leave/leave.operations.ts';
import { mealsHandlers } from '../meals/meals.operations.ts';
import { ordersHandlers } from '../orders/orders.operations.ts';
import { dailyPapersHandlers } from '../papers/daily/daily-papers.operations.ts';
import { examPapersHandlers } from '../papers/exams/exam-papers.operations.ts';
import { listsHandlers } from '../papers/lists/lists.operations.ts';
import { packsHandlers } from '../papers/packs/packs.operations.ts';
import { papersHandlers } from '../papers/papers.operations.ts';
import { rangePapersHandlers } from '../papers/range/range-papers.operations.ts';
import { peopleDeskHandlers, peopleHandlers } from '../people/people.operations.ts';
import { sessionHandlers } from '../people/session.operations.ts';
import { anonymiseHandlers } from '../personal-data/anonymise.operations.ts';
import { personalDataHandlers } from '../personal-data/personal-data.operations.ts';
import { programmeHandlers } from '../programme/programme.operations.ts';
import { ammunitionHandlers } from '../range/ammunition.operations.ts';
import { firingHandlers } from '../range/firing.operations.ts';
import { rangeHandlers } from '../range/range.operations.ts';
import { rangeDayHandlers } from '../range/range-day.operations.ts';
import { rollsHandlers } from '../rolls/rolls.operations.ts';
import { rulesHandlers } from '../rules/rules.operations.ts';
import { strengthHandlers } from '../strength/strength.operations.ts';
import { termsHandlers } from '../terms/terms.operations.ts';
import { approvalHandlers } from '../timetable/approval.operations.ts';
import { handHandlers } from '../timetable/hand.operations.ts';
import { timetableHandlers } from '../timetable/timetable.operations.ts';
import { whyNotHandlers } from '../timetable/why-not.operations.ts';
import { todayHandlers } from '../today/today.operations.ts';
import { transferHandlers } from '../transfer/transfer.operations.ts';
import { trialHandlers } from '../trial/trial.operations.ts';
import { updateHandlers } from '../update/update.operations.ts';
import type { DeskHandlersOf, HandlersOf } from './handlers.ts';

/** Who answers which query or command; the compiler refuses a missing one. */
export const handlers: HandlersOf<typeof contract> = {
  ...peopleHandlers,
  ...historyHandlers,
  ...findingHandlers,
  ...personalDataHandlers,
  ...rulesHandlers,
  ...termsHandlers,
  ...cohortsHandlers,
  ...cohortClosingHandlers,
  ...todayHandlers,
  ...admissionsHandlers,
  ...barracksHandlers,
  ...programmeHandlers,
  ...timetableHandlers,
  ...approvalHandlers,
  ...handHandlers,
  ...whyNotHandlers,
  ...trialHandlers,
  ...coverHandlers,
  ...journalHandlers,
  ...leaveHandlers,
  ...absencesHandlers,
  ...gateHandlers,
  ...rollsHandlers,
  ...strengthHandlers,
  ...mealsHandlers,
  ...rangeHandlers,
  ...rangeDayHandlers,
  ...firingHandlers,
  ...ammunitionHandlers,
  ...examsHandlers,
  ...sheetHandlers,
  ...resultsHandlers,
  ...ordersHandlers,
  ...certificatesHandlers,
  ...followupHandlers,
  ...examPapersHandlers,
  ...cadetCardHandlers,
  ...papersHandlers,
  ...dailyPapersHandlers,
  ...rangePapersHandlers,
  ...listsHandlers,
  ...packsHandlers,
};

/** Who answers for the file, the keyring and the sessions. */
export const deskHandlers: DeskHandlersOf<typeof contract> = {
  ...sessionHandlers,
  ...peopleDeskHandlers,
  ...backupHandlers,
  ...transferHandlers,
  ...updateHandlers,
  ...anonymiseHandlers,
};
