import { COMMISSION_ROLES } from '../../../shared/exams/exam-terms.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import { intakeCode } from '../intake-code.ts';
import type { ExamProtocolFacts, ExamSheetFacts, ExamSummaryFacts } from './exam-paper-facts.ts';
import { findProtocol } from './exam-papers.repository.ts';

/** @throws Refusal sheets.unknownClosing when the closing is not one of this sheet */
export function readExamSheet(
  { perform }: Context,
  { examId, closingId }: { examId: number; closingId?: number | undefined },
): ExamSheetFacts {
  if (closingId === undefined) return { sheet: perform('sheets.get', { examId }).value };
  const sheet = perform('sheets.asClosed', { closingId }).value;
  return sheet.examId === examId ? { sheet } : refuse('sheets.unknownClosing');
}

export function readExamSummary(context: Context, { cohortId }: { cohortId: number }): ExamSummaryFacts {
  const cohortCode = intakeCode(context.db, cohortId);
  const { startsOn, endsOn } = context.perform('exams.plan', { cohortId }).value;
  return { cohortCode, startsOn, endsOn, matrix: context.perform('results.matrix', { cohortId }).value };
}

/**
 * The commissions of all exams as one: whoever sits in several stands in his highest seat. All of an intake's marks are
 * gone through, so it is read in steps.
 */
export function* readExamProtocol(
  context: Context,
  { cohortId }: { cohortId: number },
): Generator<void, ExamProtocolFacts, void> {
  const cohortCode = intakeCode(context.db, cohortId);
  const { exams, startsOn, endsOn } = context.perform('exams.plan', { cohortId }).value;
  yield;
  const { subjects } = context.perform('results.distribution', { cohortId }).value;
  yield;
  const matrix = context.perform('results.matrix', { cohortId }).value;
  const protocol = findProtocol(context.db, cohortId);
  const commission = new Map<string, ExamProtocolFacts['commission'][number]>();
  for (const role of COMMISSION_ROLES)
    for (const { name, ...seat } of exams.flatMap(({ members }) => members))
      if (seat.role === role && !commission.has(name)) commission.set(name, { role, name });
  return {
    ...{ cohortCode, startsOn, endsOn, matrix },
    number: protocol?.number ?? null,
    date: protocol?.date ?? null,
    orderNumbers: [...new Set(exams.flatMap(({ orderNumber }) => orderNumber ?? []))],
    commission: [...commission.values()],
    figures: subjects.map(({ code, final }) => ({ code, ...final })),
  };
}
