import { z } from 'zod';
import { ROLL_PARTS } from '../rolls/roll-times.ts';
import { REPORT_PARTS } from '../strength/report.ts';
import { query } from './operation.ts';
import { id, localDate, month, paper, paperLanguage } from './values.ts';

const ofIntake = z.object({ cohortId: id, language: paperLanguage });
const ofNight = ofIntake.extend({ night: localDate });
const ofSpan = ofIntake.extend({ from: localDate, to: localDate });
const ofMonth = ofIntake.extend({ month });

/** Papers of a day and a night (DOMAIN §10). Each asks for the right to read what is on it. */
export const dailyPapersOperations = {
  /**
   * Passes of one night, ten to a sheet; every second page is the back of the one before, for printing on both sides.
   * Without names, everybody whose leave is approved. Printed again, a pass keeps its number and code.
   */
  'papers.leavePassesPdf': query({
    right: 'leave.read',
    input: ofNight.extend({ cadetIds: z.array(id).min(1).max(300).optional() }),
    output: paper,
  }),
  /** Every approved night and every other way out from one day to another, as the gate saw it. */
  'papers.leaveRegisterPdf': query({ right: 'gate.read', input: ofSpan, output: paper }),
  /** Illness, hospital, trip, duty, restriction: whatever touches the days from one to another. */
  'papers.absentBookPdf': query({ right: 'absences.read', input: ofSpan, output: paper }),
  /** For a power cut: who is out, who may go out tonight, and room for the times. */
  'papers.gateSheetPdf': query({ right: 'gate.read', input: ofNight, output: paper }),
  'papers.dutyRosterPdf': query({
    right: 'absences.read',
    input: ofIntake.extend({ from: localDate, days: z.int().min(1).max(40) }),
    output: paper,
  }),
  /** Of an opened roll, whose numbers stay: whoever marks on it types it back by them. */
  'papers.rollSheetPdf': query({
    right: 'presence.read',
    input: ofIntake.extend({ date: localDate, part: z.enum(ROLL_PARTS) }),
    output: paper,
  }),
  /** Figures on the front, names on the back: as it was signed, else by what is known now and marked so. */
  'papers.strengthReportPdf': query({
    right: 'presence.read',
    input: ofIntake.extend({ date: localDate, part: z.enum(REPORT_PARTS) }),
    output: paper,
  }),
  /** As the kitchen was told first; while it was not, by what is known now and marked so. */
  'papers.mealListPdf': query({ right: 'presence.read', input: ofIntake.extend({ date: localDate }), output: paper }),
  'papers.mealSlipPdf': query({
    right: 'presence.read',
    input: ofIntake.extend({ date: localDate, number: z.int().positive() }),
    output: paper,
  }),
  'papers.mealMonthPdf': query({ right: 'presence.read', input: ofMonth, output: paper }),
  'papers.mealMonthXlsx': query({ right: 'presence.read', input: ofMonth, output: paper }),
};
