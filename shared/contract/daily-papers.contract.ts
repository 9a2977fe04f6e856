import { z } from 'zod';
import { query } from './operation.ts';
import { id, localDate, paper, paperLanguage } from './values.ts';

const ofIntake = z.object({ cohortId: id, language: paperLanguage });
const ofNight = ofIntake.extend({ night: localDate });
const ofSpan = ofIntake.extend({ from: localDate, to: localDate });

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
};
