import type { PaperSetting } from '../document.ts';
import { absentBookPdf } from './absent-book.ts';
import type { AbsentFacts, GateSheetFacts, RegisterFacts, RosterFacts } from './daily-facts.ts';
import { dutyRosterPdf } from './duty-roster.ts';
import { gateSheetPdf } from './gate-sheet.ts';
import { leavePassesPdf, type PassFacts } from './leave-passes.ts';
import { leaveRegisterPdf } from './leave-register.ts';

/** The drawings of the papers of a day and a night. */
export const DAILY_DRAWINGS = {
  leavePassesPdf: (setting: PaperSetting, passes: PassFacts[]) => leavePassesPdf(setting, passes),
  leaveRegisterPdf: (setting: PaperSetting, facts: RegisterFacts) => leaveRegisterPdf(setting, facts),
  gateSheetPdf: (setting: PaperSetting, facts: GateSheetFacts) => gateSheetPdf(setting, facts),
  absentBookPdf: (setting: PaperSetting, facts: AbsentFacts) => absentBookPdf(setting, facts),
  dutyRosterPdf: (setting: PaperSetting, facts: RosterFacts) => dutyRosterPdf(setting, facts),
};
