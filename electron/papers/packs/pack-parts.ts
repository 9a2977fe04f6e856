import type { InputOf, OperationName } from '../../../shared/contract/contract.ts';
import { addDays, daysBetween, type LocalDate } from '../../../shared/kit/local-time.ts';
import type { PackPart } from '../../../shared/papers/packs.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import type { ListPdfFacts } from '../lists/list-pdf.ts';
import { examAdmissionList, examPlanList, militaryIdList, type PackListAsked } from './pack-lists.ts';

/** What a pack is asked for. */
export interface PackAsked extends PackListAsked {
  date: LocalDate;
  dayId: number | undefined;
}

type PaperName = Extract<OperationName, `papers.${string}Pdf`>;
/** A paper that stands by itself too, or a list that only a pack has. */
export type PackPaper = { [N in PaperName]: { operation: N; input: InputOf<N> } }[PaperName] | { list: ListPdfFacts };

/** Days that the books of the gate go back from the pack's day. */
const BOOK_DAYS = 7;

/**
 * The papers of each part. What stands on them is read when they are drawn, by their own operations and under their own
 * rights; none of them gives a whole IIN away.
 */
export const PART_PAPERS: Record<PackPart, (context: Context, asked: PackAsked) => PackPaper[]> = {
  strengthMorning: (_, { cohortId, date }) => [
    { operation: 'papers.strengthReportPdf', input: { cohortId, date, part: 'morning' } },
  ],
  strengthEvening: (_, { cohortId, date }) => [
    { operation: 'papers.strengthReportPdf', input: { cohortId, date, part: 'evening' } },
  ],
  meals: (_, { cohortId, date }) => [{ operation: 'papers.mealListPdf', input: { cohortId, date } }],
  lessons: (_, { cohortId, date }) => [{ operation: 'papers.timetablePdf', input: { cohortId, by: 'week', date } }],
  gate: (_, { cohortId, date }) => [{ operation: 'papers.gateSheetPdf', input: { cohortId, night: date } }],
  rollEvening: (_, { cohortId, date }) => [
    { operation: 'papers.rollSheetPdf', input: { cohortId, date, part: 'evening' } },
  ],
  rollMorning: (_, { cohortId, date }) => [
    { operation: 'papers.rollSheetPdf', input: { cohortId, date, part: 'morning' } },
  ],
  passes: (_, { cohortId, date }) => [{ operation: 'papers.leavePassesPdf', input: { cohortId, night: date } }],
  register: (_, { cohortId, date }) => [
    { operation: 'papers.leaveRegisterPdf', input: { cohortId, from: addDays(date, 1 - BOOK_DAYS), to: date } },
  ],
  absent: (_, { cohortId, date }) => [
    { operation: 'papers.absentBookPdf', input: { cohortId, from: addDays(date, 1 - BOOK_DAYS), to: date } },
  ],

  relays: (context, asked) => [{ operation: 'papers.relayCardsPdf', input: { dayId: rangeDay(context, asked).dayId } }],
  safety: (_, { cohortId }) => [{ operation: 'papers.safetyLogPdf', input: { cohortId } }],
  ammunition: (context, asked) => [
    { operation: 'papers.ammunitionSheetPdf', input: { dayId: rangeDay(context, asked).dayId } },
  ],
  results: (context, asked) => {
    const { dayId, session } = rangeDay(context, asked);
    return [{ operation: 'papers.firingResultsPdf', input: { cohortId: asked.cohortId, session, dayId } }];
  },

  examPlan: (context, asked) => [{ list: examPlanList(context, asked) }],
  examAdmission: (context, asked) => [{ list: examAdmissionList(context, asked) }],
  examSheets: ({ perform }, { cohortId }) =>
    perform('exams.plan', { cohortId })
      .value.exams.toSorted((a, b) => a.date.localeCompare(b.date) || a.from.localeCompare(b.from))
      .map(({ examId }) => ({ operation: 'papers.examSheetPdf', input: { examId } })),

  summary: (_, { cohortId }) => [{ operation: 'papers.examSummaryPdf', input: { cohortId } }],
  protocol: (_, { cohortId }) => [{ operation: 'papers.examProtocolPdf', input: { cohortId } }],
  certificateRegister: (_, { cohortId }) => [{ operation: 'papers.certificateRegisterPdf', input: { cohortId } }],
  orders: ({ perform }, { cohortId }) =>
    perform('orders.list', { cohortId })
      .value.toReversed()
      .map(({ orderId }) => ({ operation: 'papers.schoolOrderPdf', input: { orderId } })),
  oath: (_, { cohortId }) => [{ operation: 'papers.oathListPdf', input: { cohortId } }],
  militaryId: (context, asked) => [{ list: militaryIdList(context, asked) }],
  classJournal: ({ perform }, { cohortId }) =>
    perform('journal.ledger', { cohortId }).value.platoons.map(({ id }) => ({
      operation: 'papers.classJournalPdf',
      input: { cohortId, platoonId: id },
    })),
  ledger: ({ perform }) =>
    perform('ammunition.stock', {}).value.map(({ lotId }) => ({ operation: 'papers.stockCardPdf', input: { lotId } })),
};

/**
 * The day that is named, else the nearest to the pack's day, the later of two that are as near.
 * @throws Refusal rangeDay.unknown
 */
export function rangeDay({ perform }: Context, { cohortId, date, dayId }: PackAsked) {
  const { days } = perform('rangeDay.list', { cohortId }).value;
  const away = (day: LocalDate) => Math.abs(daysBetween(day, date));
  const [nearest] = days.toSorted((a, b) => away(a.date) - away(b.date) || b.date.localeCompare(a.date));
  const day = dayId === undefined ? nearest : days.find((one) => one.dayId === dayId);
  return day ?? refuse('rangeDay.unknown', { dayId: dayId ?? 0 });
}
