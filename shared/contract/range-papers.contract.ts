import { z } from 'zod';
import { query } from './operation.ts';
import { id, paper, paperLanguage } from './values.ts';

const ofDay = z.object({ dayId: id, language: paperLanguage });

/** Papers of the range (DOMAIN §10). */
export const rangePapersOperations = {
  /** Before rounds are issued its cells are empty, to be written by hand; afterwards it has the ledger's figures. */
  'papers.ammunitionSheetPdf': query({ right: 'range.read', input: ofDay, output: paper }),
  /** Results of a session, by platoon; of one day when it is named. */
  'papers.firingResultsPdf': query({
    right: 'range.read',
    input: z.object({
      cohortId: id,
      session: z.int().min(1).max(10),
      dayId: id.optional(),
      language: paperLanguage,
    }),
    output: paper,
  }),
  'papers.safetyLogPdf': query({
    right: 'range.read',
    input: z.object({ cohortId: id, language: paperLanguage }),
    output: paper,
  }),
  /** A card for each relay of a day, or for one of them. */
  'papers.relayCardsPdf': query({
    right: 'range.read',
    input: ofDay.extend({ relayId: id.optional() }),
    output: paper,
  }),
  'papers.stockCardPdf': query({
    right: 'range.read',
    input: z.object({ lotId: id, language: paperLanguage }),
    output: paper,
  }),
  /** A write-off act, or an act of loss. */
  'papers.ammunitionActPdf': query({
    right: 'range.read',
    input: z.object({ actId: id, language: paperLanguage }),
    output: paper,
  }),
};
