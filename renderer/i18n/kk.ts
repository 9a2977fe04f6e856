import { absences } from './kk/absences.ts';
import { admissions } from './kk/admissions.ts';
import { ammunition } from './kk/ammunition.ts';
import { backup } from './kk/backup.ts';
import { barracks } from './kk/barracks.ts';
import { cadetCard } from './kk/cadet-card.ts';
import { certificateDesk } from './kk/certificate-desk.ts';
import { certificates } from './kk/certificates.ts';
import { cohorts } from './kk/cohorts.ts';
import { components } from './kk/components.ts';
import { cover } from './kk/cover.ts';
import { examPapers } from './kk/exam-papers.ts';
import { examPlan } from './kk/exam-plan.ts';
import { examResults } from './kk/exam-results.ts';
import { exams } from './kk/exams.ts';
import { firing } from './kk/firing.ts';
import { firingDesk } from './kk/firing-desk.ts';
import { followup } from './kk/followup.ts';
import { gate } from './kk/gate.ts';
import { graduation } from './kk/graduation.ts';
import { help } from './kk/help.ts';
import { history } from './kk/history.ts';
import { historyColumns } from './kk/history-columns.ts';
import { historyWords } from './kk/history-words.ts';
import { inputFaults } from './kk/input-faults.ts';
import { journal } from './kk/journal.ts';
import { leave } from './kk/leave.ts';
import { meals } from './kk/meals.ts';
import { orders } from './kk/orders.ts';
import { papers } from './kk/papers.ts';
import { people } from './kk/people.ts';
import { personalData } from './kk/personal-data.ts';
import { presence } from './kk/presence.ts';
import { programme } from './kk/programme.ts';
import { range } from './kk/range.ts';
import { rangeDay } from './kk/range-day.ts';
import { rangePlan } from './kk/range-plan.ts';
import { rangeResults } from './kk/range-results.ts';
import { rangeStock } from './kk/range-stock.ts';
import { rolls } from './kk/rolls.ts';
import { rules } from './kk/rules.ts';
import { session } from './kk/session.ts';
import { sheets } from './kk/sheets.ts';
import { shell } from './kk/shell.ts';
import { strength } from './kk/strength.ts';
import { terms } from './kk/terms.ts';
import { timetable } from './kk/timetable.ts';
import { today } from './kk/today.ts';
import { transfer } from './kk/transfer.ts';
import { trial } from './kk/trial.ts';
import { update } from './kk/update.ts';

/** Kazakh: the first language, and the source of the key type. */
export const kk = {
  shell,
  components,
  session,
  inputFaults,
  people,
  backup,
  help,
  history,
  historyWords,
  historyColumns,
  personalData,
  today,
  cohorts,
  rules,
  admissions,
  barracks,
  programme,
  terms,
  timetable,
  trial,
  cover,
  journal,
  leave,
  absences,
  presence,
  gate,
  range,
  rangeDay,
  rangePlan,
  rangeResults,
  rangeStock,
  exams,
  sheets,
  firing,
  firingDesk,
  ammunition,
  meals,
  strength,
  rolls,
  orders,
  certificates,
  certificateDesk,
  graduation,
  followup,
  cadetCard,
  examPlan,
  examResults,
  examPapers,
  transfer,
  update,
  papers,
};
