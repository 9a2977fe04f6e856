import { absences } from './en/absences.ts';
import { admissions } from './en/admissions.ts';
import { ammunition } from './en/ammunition.ts';
import { backup } from './en/backup.ts';
import { barracks } from './en/barracks.ts';
import { cadetCard } from './en/cadet-card.ts';
import { certificateDesk } from './en/certificate-desk.ts';
import { certificates } from './en/certificates.ts';
import { cohorts } from './en/cohorts.ts';
import { components } from './en/components.ts';
import { cover } from './en/cover.ts';
import { examPapers } from './en/exam-papers.ts';
import { examPlan } from './en/exam-plan.ts';
import { examResults } from './en/exam-results.ts';
import { exams } from './en/exams.ts';
import { firing } from './en/firing.ts';
import { firingDesk } from './en/firing-desk.ts';
import { followup } from './en/followup.ts';
import { gate } from './en/gate.ts';
import { graduation } from './en/graduation.ts';
import { help } from './en/help.ts';
import { history } from './en/history.ts';
import { historyColumns } from './en/history-columns.ts';
import { historyWords } from './en/history-words.ts';
import { inputFaults } from './en/input-faults.ts';
import { journal } from './en/journal.ts';
import { leave } from './en/leave.ts';
import { meals } from './en/meals.ts';
import { orders } from './en/orders.ts';
import { papers } from './en/papers.ts';
import { people } from './en/people.ts';
import { personalData } from './en/personal-data.ts';
import { presence } from './en/presence.ts';
import { programme } from './en/programme.ts';
import { range } from './en/range.ts';
import { rangeDay } from './en/range-day.ts';
import { rangePlan } from './en/range-plan.ts';
import { rangeResults } from './en/range-results.ts';
import { rangeStock } from './en/range-stock.ts';
import { rolls } from './en/rolls.ts';
import { rules } from './en/rules.ts';
import { session } from './en/session.ts';
import { sheets } from './en/sheets.ts';
import { shell } from './en/shell.ts';
import { strength } from './en/strength.ts';
import { terms } from './en/terms.ts';
import { timetable } from './en/timetable.ts';
import { today } from './en/today.ts';
import { transfer } from './en/transfer.ts';
import { trial } from './en/trial.ts';
import { update } from './en/update.ts';

/** English. */
export const en = {
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
