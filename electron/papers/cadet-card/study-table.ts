import type { Content, TableCell } from 'pdfmake/interfaces';
import type { CadetCard } from '../../../shared/contract/cadet-card.contract.ts';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { type PaperSetting, ruledLayout } from '../document.ts';

const HOURS = ['planned', 'attended', 'missed', 'madeUp', 'owed'] as const;

/** Subjects with the hours of the ledger and the marks, and under them what became of the exams. */
export function studyTable({ texts, language }: PaperSetting, { subjects, hours, outcome }: CadetCard): Content {
  const words = texts.cadetCard;
  const said = (mark: SheetMark | null) =>
    mark === null ? '' : typeof mark === 'number' ? String(mark) : words.marks[mark];
  const figure = (text: string, bold = false): TableCell => ({ text, bold, alignment: 'right' });
  const rows = subjects.map(({ names, hours: own, exam }): TableCell[] => [
    names[language],
    ...HOURS.map((name) => figure(own ? String(own[name]) : '')),
    figure(exam?.on ? formatDate(exam.on).slice(0, 5) : ''),
    figure([said(exam?.main ?? null), said(exam?.retake ?? null)].filter(Boolean).join(' → '), true),
  ]);
  const total: TableCell[] = [
    { text: words.total, bold: true },
    ...HOURS.map((name) => figure(hours ? String(hours.initial[name] + hours.specialty[name]) : '', true)),
    figure(''),
    figure(outcome?.overall ? String(outcome.overall) : '', true),
  ];
  const decided = outcome && [
    words.decision[outcome.decision],
    outcome.overall !== null && words.overall(outcome.overall),
    outcome.mean !== null && words.mean(outcome.mean.toFixed(2).replace('.', ',')),
  ];
  return {
    stack: [
      {
        fontSize: 7,
        lineHeight: 1,
        table: {
          headerRows: 1,
          widths: ['*', 27, 31, 32, 22, 22, 32, 27],
          body: [
            (['subject', ...HOURS, 'exam', 'mark'] as const).map((name, index) => ({
              text: words.columns[name],
              bold: true,
              fontSize: 6.3,
              alignment: index === 0 ? ('left' as const) : ('right' as const),
            })),
            ...rows,
            total,
          ],
        },
        layout: {
          ...ruledLayout,
          paddingLeft: () => 2,
          paddingRight: () => 2,
          paddingTop: () => 2,
          paddingBottom: () => 1.5,
        },
      },
      ...(decided
        ? [{ text: decided.filter(Boolean).join(', '), margin: [0, 3, 0, 0] as [number, number, number, number] }]
        : []),
    ],
  };
}
