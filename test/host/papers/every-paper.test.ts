import { expect, test } from 'vitest';
import { contract, type InputOf, type OperationName } from '../../../shared/contract/contract.ts';
import type { Paper } from '../../../shared/contract/values.ts';
import type { Visitor } from '../../fixtures/test-host.ts';
import { rangeSchool, readyDay } from '../range/range-school.ts';
import { dailySchool } from './daily-school.ts';
import { examPapersSchool } from './exam-papers-school.ts';
import { hasPdfTools, readPdf } from './paper-bytes.ts';

type PdfName = Extract<OperationName, `papers.${string}Pdf`>;
type Asked = { [N in PdfName]?: InputOf<N> };

const DAY = { cohortId: 1, date: '2027-01-27' };
const SPAN = { cohortId: 1, from: '2027-01-21', to: '2027-01-27' };
const COURSE = { cohortId: 1 };

const OF_A_DAY: Asked = {
  'papers.leaveRegisterPdf': SPAN,
  'papers.absentBookPdf': SPAN,
  'papers.gateSheetPdf': { cohortId: 1, night: '2027-01-27' },
  'papers.dutyRosterPdf': { cohortId: 1, from: '2027-01-27', days: 7 },
  'papers.strengthReportPdf': { ...DAY, part: 'morning' },
  'papers.mealListPdf': DAY,
  'papers.mealMonthPdf': { cohortId: 1, month: '2027-01' },
};
const OF_THE_END: Asked = {
  'papers.examSummaryPdf': COURSE,
  'papers.examProtocolPdf': COURSE,
  'papers.oathListPdf': COURSE,
  'papers.certificateRegisterPdf': COURSE,
};
/** Their edges are read back beside what only they hold: timetables, orders, cards, sheets with a state of their own. */
const IN_TESTS_OF_THEIR_OWN: readonly PdfName[] = [
  'papers.timetablePdf',
  'papers.classJournalPdf',
  'papers.enrolmentOrderPdf',
  'papers.feeLetterPdf',
  'papers.feeLedgerPdf',
  'papers.recoverySheetPdf',
  'papers.cadetCardPdf',
  'papers.rollSheetPdf',
  'papers.mealSlipPdf',
  'papers.examSheetPdf',
  'papers.schoolOrderPdf',
  'papers.referencesPdf',
  'papers.publicKeyPdf',
  'papers.revocationListPdf',
  'papers.departmentLettersPdf',
  'papers.ammunitionActPdf',
];
/** Nothing stands at their edges: cut up, or printed on blanks of the state. */
const BARE: readonly PdfName[] = ['papers.leavePassesPdf', 'papers.certificatesPdf', 'papers.certificatePreviewPdf'];

/** Every page says which of how many it is and when it was made, and is not empty above that. */
async function expectEdges(someone: Visitor, asked: Asked, madeAt: string): Promise<void> {
  for (const [name, input] of Object.entries(asked)) {
    const { pages } = readPdf((await someone.get(name as PdfName, input as never)) as Paper);
    for (const [index, page] of pages.entries()) {
      const words = page.replaceAll(/\s+/g, ' ').trim();
      expect(words, name).toContain(`Сарбаз · ${madeAt} · ${index + 1} / ${pages.length} бет`);
      expect(words.length, `${name}, page ${index + 1}`).toBeGreaterThan(120);
    }
  }
}

test.skipIf(!hasPdfTools)(
  'every page of every paper has its number, the count of pages and the time of making',
  async () => {
    const range = await rangeSchool({ men: 8 });
    const { dayId, lotId } = await readyDay(range);
    const OF_THE_RANGE: Asked = {
      'papers.ammunitionSheetPdf': { dayId },
      'papers.relayCardsPdf': { dayId },
      'papers.firingResultsPdf': { cohortId: 1, session: 1, dayId },
      'papers.safetyLogPdf': COURSE,
      'papers.stockCardPdf': { lotId },
    };
    const tried = [OF_A_DAY, OF_THE_END, OF_THE_RANGE].flatMap((asked) => Object.keys(asked));
    const all = Object.keys(contract).filter((name) => /^papers\.\w+Pdf$/.test(name));
    // A new paper belongs into one of the lists.
    expect([...tried, ...IN_TESTS_OF_THEIR_OWN, ...BARE].toSorted()).toEqual(all.toSorted());

    await expectEdges((await dailySchool()).commander, OF_A_DAY, '27.01.2027 18:04');
    await expectEdges((await examPapersSchool()).commander, OF_THE_END, '18.02.2027 17:00');
    const { pages } = readPdf(await range.commander.get('papers.safetyLogPdf', COURSE));
    const at = /Сарбаз · (\d\d\.\d\d\.\d{4} \d\d:\d\d)/.exec(pages.join(' '))?.[1] ?? '';
    expect(at).toMatch(/^28\.01\.2027 /);
    await expectEdges(range.commander, OF_THE_RANGE, at);
  },
);
