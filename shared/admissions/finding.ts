import type { Param } from '../kit/result.ts';
import type { RosterField } from './sheet.ts';

/**
 * refusal: the row is not imported. repair: imported, and what was mended is said. bar: imported, but he cannot be
 * enrolled as things stand. notice: worth knowing, stops nothing.
 */
export type FindingLevel = 'refusal' | 'repair' | 'bar' | 'notice';

/** One thing found about a man: a code with the numbers of its sentence, and the cell it came from, as typed. */
export type Finding = {
  code: string;
  level: FindingLevel;
  field: RosterField | 'documents';
  /** The cell as typed; null when the finding is about stored facts. */
  cell: string | null;
  params: Record<string, Param>;
};
