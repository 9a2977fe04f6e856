import type { PaperSetting } from '../document.ts';
import { absentBookPdf } from './absent-book.ts';
import type { AbsentFacts, GateSheetFacts, RegisterFacts, RollSheetFacts, RosterFacts } from './daily-facts.ts';
import { dutyRosterPdf } from './duty-roster.ts';
import { gateSheetPdf } from './gate-sheet.ts';
import { leavePassesPdf, type PassFacts } from './leave-passes.ts';
import { leaveRegisterPdf } from './leave-register.ts';
import type { MealListFacts, MealMonthFacts, MealSlipFacts } from './meal-facts.ts';
import { mealListPdf } from './meal-list.ts';
import { mealMonthPdf, mealMonthXlsx } from './meal-month.ts';
import { mealSlipPdf } from './meal-slip.ts';
import { rollSheetPdf } from './roll-sheet.ts';
import { type StrengthFacts, strengthReportPdf } from './strength-report.ts';

/** The drawings of the papers of a day and a night. */
export const DAILY_DRAWINGS = {
  leavePassesPdf: (setting: PaperSetting, passes: PassFacts[]) => leavePassesPdf(setting, passes),
  leaveRegisterPdf: (setting: PaperSetting, facts: RegisterFacts) => leaveRegisterPdf(setting, facts),
  gateSheetPdf: (setting: PaperSetting, facts: GateSheetFacts) => gateSheetPdf(setting, facts),
  absentBookPdf: (setting: PaperSetting, facts: AbsentFacts) => absentBookPdf(setting, facts),
  strengthReportPdf: (setting: PaperSetting, facts: StrengthFacts) => strengthReportPdf(setting, facts),
  mealListPdf: (setting: PaperSetting, facts: MealListFacts) => mealListPdf(setting, facts),
  mealSlipPdf: (setting: PaperSetting, facts: MealSlipFacts) => mealSlipPdf(setting, facts),
  mealMonthPdf: (setting: PaperSetting, facts: MealMonthFacts) => mealMonthPdf(setting, facts),
  mealMonthXlsx: (setting: PaperSetting, facts: MealMonthFacts) => mealMonthXlsx(setting, facts),
  rollSheetPdf: (setting: PaperSetting, facts: RollSheetFacts) => rollSheetPdf(setting, facts),
  dutyRosterPdf: (setting: PaperSetting, facts: RosterFacts) => dutyRosterPdf(setting, facts),
};
