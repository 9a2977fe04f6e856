import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { fitsWay, type NormUnit, type NormWay, normText } from '../../../shared/exams/norms.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { readNorm } from './norm-value.ts';

export type Norm = OutputOf<'exams.norms'>[number];
export type NormTable = Norm['tables'][number];

/** The thresholds of a norm from a day on, as they are typed. */
export interface TableDraft {
  inForceFrom: LocalDate | null;
  orderNumber: string;
  five: string;
  four: string;
  three: string;
}

/** A norm's words as they are typed. */
export interface NormDraft {
  subjectCode: string | null;
  kk: string;
  ru: string;
  en: string;
  unit: NormUnit;
  better: NormWay;
  retired: boolean;
}

export const EMPTY_TABLE: TableDraft = { inForceFrom: null, orderNumber: '', five: '', four: '', three: '' };
export const EMPTY_NORM: NormDraft = {
  subjectCode: null,
  kk: '',
  ru: '',
  en: '',
  unit: 'times',
  better: 'more',
  retired: false,
};

export const draftOfNorm = ({ subjectCode, names, unit, better, retired }: Norm): NormDraft => ({
  subjectCode,
  ...names,
  unit,
  better,
  retired,
});

export const draftOfTable = (table: NormTable, unit: NormUnit): TableDraft => ({
  inForceFrom: table.inForceFrom,
  orderNumber: table.orderNumber,
  five: normText(unit, table.five),
  four: normText(unit, table.four),
  three: normText(unit, table.three),
});

type Fields = Omit<InputOf<'exams.setNormTable'>, 'normId'>;

/** The table as the host takes it, or what is amiss first. */
export function readTable(
  draft: TableDraft,
  { unit, better }: Pick<NormDraft, 'unit' | 'better'>,
): { table: Fields } | { lack: 'date' | 'numbers' | 'order' } {
  const { inForceFrom } = draft;
  const [five, four, three] = [draft.five, draft.four, draft.three].map((text) => readNorm(unit, text));
  if (five == null || four == null || three == null) return { lack: 'numbers' };
  if (!fitsWay(better, { five, four, three })) return { lack: 'order' };
  if (inForceFrom === null) return { lack: 'date' };
  return { table: { inForceFrom, orderNumber: draft.orderNumber.trim(), five, four, three } };
}
