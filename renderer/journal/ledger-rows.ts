import type { LedgerFigures, LedgerView } from '../../shared/contract/journal.contract.ts';
import type { Names } from '../../shared/contract/values.ts';
import { type LedgerFigure, sumHours } from '../../shared/journal/ledger.ts';

export type Bucket = 'all' | 'initial' | 'specialty';

/** The ledger's own lessons are counted in lesson hours, people's in man-hours. */
export const LESSON_FIGURES: ReadonlySet<LedgerFigure> = new Set(['planned', 'held', 'lost', 'open']);

/** What a row or the sum below them stands for, and asks for when one of its figures is opened. */
export interface Scope {
  platoonId?: number;
  cadetId?: number;
  subjectCode?: string;
  phase?: 'initial' | 'specialty';
}

/** One row of the ledger's grid. */
export interface LedgerRow {
  key: string;
  /** Name of the cadet; a subject has its names in three languages. */
  name: string | Names;
  subjectCode: string | null;
  phase: 'initial' | 'specialty' | null;
  cadetId: number | null;
  figures: LedgerFigures;
  scope: Scope;
}

interface Choice {
  platoonId: number | null;
  bucket: Bucket;
}

const phasesOf = (bucket: Bucket) => (bucket === 'all' ? (['initial', 'specialty'] as const) : ([bucket] as const));

/** Subjects in the programme's order, the initial bucket first; the first four figures in lesson hours. */
export function subjectRows(ledger: LedgerView, { platoonId, bucket }: Choice): LedgerRow[] {
  return phasesOf(bucket).flatMap((phase) =>
    ledger.subjects.flatMap(({ code, names }) => {
      const lines = ledger.lines.filter(
        (line) =>
          line.subjectCode === code && line.phase === phase && (platoonId === null || line.platoonId === platoonId),
      );
      if (lines.length === 0) return [];
      const figures = sumHours(lines.map(({ men, lessons }) => ({ ...men, ...lessons })));
      const scope = { ...(platoonId !== null && { platoonId }), subjectCode: code, phase };
      return { key: `${code} ${phase}`, name: names, subjectCode: code, phase, cadetId: null, figures, scope };
    }),
  );
}

/** The men in the roll's order with the hours of the chosen bucket. */
export function cadetRows(ledger: LedgerView, { platoonId, bucket }: Choice): LedgerRow[] {
  return ledger.cadets
    .filter((cadet) => platoonId === null || cadet.platoonId === platoonId)
    .map((cadet) => ({
      key: `cadet-${cadet.id}`,
      name: cadet.name,
      subjectCode: null,
      phase: null,
      cadetId: cadet.id,
      figures: sumHours(phasesOf(bucket).map((phase) => cadet[phase])),
      scope: { cadetId: cadet.id, ...(bucket !== 'all' && { phase: bucket }) },
    }));
}

/** The sum of the rows, and what it asks for. */
export function sumRow(
  rows: readonly LedgerRow[],
  { platoonId, bucket }: Choice,
): { figures: LedgerFigures; scope: Scope } {
  return {
    figures: sumHours(rows.map(({ figures }) => figures)),
    scope: { ...(platoonId !== null && { platoonId }), ...(bucket !== 'all' && { phase: bucket }) },
  };
}

/** How many men owe hours in what is seen. */
export const menOwing = (ledger: LedgerView, { platoonId, bucket }: Choice): number =>
  ledger.cadets.filter(
    (cadet) =>
      (platoonId === null || cadet.platoonId === platoonId) && phasesOf(bucket).some((phase) => cadet[phase].owed > 0),
  ).length;
