import type { FollowupMan } from '../../../shared/contract/followup.contract.ts';
import { compareKazakh } from '../../../shared/kit/kazakh.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import type { ListCell } from '../../../shared/papers/list-paper.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import type { ListPdfFacts } from '../lists/list-pdf.ts';
import { PAPER_TEXTS } from '../texts/both-languages.ts';
import type { PackTexts } from '../texts/packs-texts.ts';
import type { PaperLanguage } from '../texts/paper-texts.ts';

/** What a list of a pack is made of. */
export interface PackListAsked {
  cohortId: number;
  cohortCode: string;
  language: PaperLanguage;
}

interface Listed {
  columns: readonly [header: string, numeric?: 'numeric'][];
  rows: ListCell[][];
}

/** @throws Refusal papers.nothingToList when nobody and nothing stands on it */
function listOf(
  { cohortCode, language }: PackListAsked,
  part: 'examPlan' | 'examAdmission' | 'militaryId',
  { columns, rows }: Listed,
): ListPdfFacts {
  const texts = PAPER_TEXTS[language];
  const title = texts.packs.parts[part];
  if (rows.length === 0) refuse('papers.nothingToList', { list: title });
  return {
    title,
    line: [texts.intake(cohortCode)],
    columns: columns.map(([header, numeric]) => ({ header, numeric: numeric === 'numeric' })),
    rows,
    size: 'A4',
  };
}

/** Exams in their order of days, with place, men and the commission's order. */
export function examPlanList({ perform }: Context, asked: PackListAsked): ListPdfFacts {
  const { exams, subjects } = perform('exams.plan', { cohortId: asked.cohortId }).value;
  const words = PAPER_TEXTS[asked.language].packs;
  const { kinds } = PAPER_TEXTS[asked.language].exams;
  const names = new Map(subjects.map(({ code, names }) => [code, names[asked.language]]));
  const { date, time, subject, platoon, kind, place, men, order } = words.examPlan;
  return listOf(asked, 'examPlan', {
    columns: [[date], [time], [subject], [platoon, 'numeric'], [kind], [place], [men, 'numeric'], [order]],
    rows: exams
      .toSorted((a, b) => a.date.localeCompare(b.date) || a.from.localeCompare(b.from))
      .map((exam) => [
        exam.date,
        `${exam.from}–${exam.to}`,
        names.get(exam.subjectCode) ?? exam.subjectCode,
        exam.platoon ?? words.retake,
        kinds[exam.kind],
        exam.place,
        exam.men,
        exam.orderNumber,
      ]),
  });
}

/** Every man with his admission and what it rests on. */
export function examAdmissionList({ perform }: Context, asked: PackListAsked): ListPdfFacts {
  const { men } = perform('exams.admission', { cohortId: asked.cohortId }).value;
  const texts = PAPER_TEXTS[asked.language];
  const words = texts.packs;
  const { reasons } = texts.exams.sheet;
  const { man, platoon, state, why } = words.admission;
  return listOf(asked, 'examAdmission', {
    columns: [[man], [platoon, 'numeric'], [state], [why]],
    rows: inRoll(men).map((one) => [
      one.name,
      one.platoon,
      one.barredFrom.length === 0 ? words.admitted : `${words.notAdmitted}: ${one.barredFrom.join(', ')}`,
      [
        ...one.reasons.map(({ code, subjectCode, params }) =>
          [subjectCode, reasons[code](params)].filter(Boolean).join(': '),
        ),
        ...one.overrides.map(({ subjectCode, reason }) => words.override(subjectCode, reason)),
      ].join('; '),
    ]),
  });
}

/** From the certificate to the military ID, man by man. */
export function militaryIdList({ perform }: Context, asked: PackListAsked): ListPdfFacts {
  const { men } = perform('followup.board', { cohortId: asked.cohortId }).value;
  const words = PAPER_TEXTS[asked.language].packs;
  const { man, platoon, certificate, department, handed, due, state } = words.militaryId;
  return listOf(asked, 'militaryId', {
    columns: [[man], [platoon, 'numeric'], [certificate], [department], [handed], [due], [state]],
    rows: inRoll(men).map((one) => [
      one.name,
      one.platoon,
      one.certificate.number,
      one.department,
      one.handedOn,
      one.dueOn,
      stateOf(words, one),
    ]),
  });
}

function stateOf(words: PackTexts, { state, overdueBy, collectedOn, readyOn }: FollowupMan): string {
  const on = collectedOn ?? readyOn;
  const said = words.states[state];
  if (on !== null) return `${said}, ${formatDate(on)}`;
  return overdueBy > 0 ? `${said}, ${words.overdue(overdueBy)}` : said;
}

/** By platoon, then by the Kazakh alphabet; who has no platoon stands last. */
const inRoll = <Man extends { platoon: number | null; name: string }>(men: readonly Man[]): Man[] =>
  men.toSorted((a, b) => (a.platoon ?? Infinity) - (b.platoon ?? Infinity) || compareKazakh(a.name, b.name));
