import { absences } from './ru/absences.ts';
import { admissions } from './ru/admissions.ts';
import { ammunition } from './ru/ammunition.ts';
import { backup } from './ru/backup.ts';
import { barracks } from './ru/barracks.ts';
import { cadetCard } from './ru/cadet-card.ts';
import { certificateDesk } from './ru/certificate-desk.ts';
import { certificates } from './ru/certificates.ts';
import { cohorts } from './ru/cohorts.ts';
import { components } from './ru/components.ts';
import { cover } from './ru/cover.ts';
import { examPapers } from './ru/exam-papers.ts';
import { examPlan } from './ru/exam-plan.ts';
import { examResults } from './ru/exam-results.ts';
import { exams } from './ru/exams.ts';
import { firing } from './ru/firing.ts';
import { firingDesk } from './ru/firing-desk.ts';
import { followup } from './ru/followup.ts';
import { gate } from './ru/gate.ts';
import { graduation } from './ru/graduation.ts';
import { help } from './ru/help.ts';
import { history } from './ru/history.ts';
import { historyColumns } from './ru/history-columns.ts';
import { historyWords } from './ru/history-words.ts';
import { inputFaults } from './ru/input-faults.ts';
import { journal } from './ru/journal.ts';
import { leave } from './ru/leave.ts';
import { meals } from './ru/meals.ts';
import { orders } from './ru/orders.ts';
import { papers } from './ru/papers.ts';
import { people } from './ru/people.ts';
import { personalData } from './ru/personal-data.ts';
import { presence } from './ru/presence.ts';
import { programme } from './ru/programme.ts';
import { range } from './ru/range.ts';
import { rangeDay } from './ru/range-day.ts';
import { rangePlan } from './ru/range-plan.ts';
import { rangeResults } from './ru/range-results.ts';
import { rangeStock } from './ru/range-stock.ts';
import { rolls } from './ru/rolls.ts';
import { rules } from './ru/rules.ts';
import { session } from './ru/session.ts';
import { sheets } from './ru/sheets.ts';
import { shell } from './ru/shell.ts';
import { strength } from './ru/strength.ts';
import { terms } from './ru/terms.ts';
import { timetable } from './ru/timetable.ts';
import { today } from './ru/today.ts';
import { transfer } from './ru/transfer.ts';
import { trial } from './ru/trial.ts';
import { update } from './ru/update.ts';

/** Russian. */
export const ru = {
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
