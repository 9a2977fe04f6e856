import type { AdmissionFinding, RosterReadingView } from '../../../shared/contract/admissions.contract.ts';

export type ReadRow = RosterReadingView['rows'][number];
export type VerdictGroup = 'refused' | 'here' | 'corrected' | 'repaired' | 'barred' | 'notice';

/** A line of the list in one group of the dry run, with the findings that put it there. */
export interface GroupedRow {
  row: ReadRow;
  findings: AdmissionFinding[];
}

const LEVELS = { refused: 'refusal', repaired: 'repair', barred: 'bar', notice: 'notice' } as const;

/** The lines of the dry run under their headings; a line may stand under several, each time with its own reason. */
export function groupRows(
  rows: readonly ReadRow[],
  correctedRows: ReadonlySet<number>,
): Record<VerdictGroup, GroupedRow[]> {
  const withLevel = (group: keyof typeof LEVELS) =>
    rows.flatMap((row) => {
      const findings = row.findings.filter(({ level }) => level === LEVELS[group]);
      const belongs = findings.length > 0 && (group === 'refused') === (row.verdict === 'refused');
      return belongs ? [{ row, findings }] : [];
    });
  const refused = withLevel('refused');
  // Men imported before are no fault of the list: they must not bury the lines that are.
  const isHere = ({ findings }: GroupedRow) => findings.every(({ code }) => code === 'iin.inThisIntake');
  return {
    refused: refused.filter((line) => !isHere(line)),
    here: refused.filter(isHere),
    corrected: rows
      .filter((row) => correctedRows.has(row.sheetRow) && row.verdict !== 'refused')
      .map((row) => ({ row, findings: [] })),
    repaired: withLevel('repaired'),
    barred: withLevel('barred'),
    notice: withLevel('notice'),
  };
}

/** The number a person looks for on the sheet: the list's own, else the row of the file. */
export const lineNumber = ({ number, sheetRow }: Pick<ReadRow, 'number' | 'sheetRow'>): number => number ?? sheetRow;

/** 'Төлегенов А. Б.': where room is short. */
export function shortened(name: string): string {
  const [surname = '', ...rest] = name.split(' ');
  return [surname, ...rest.map((word) => `${[...word][0] ?? ''}.`)].join(' ');
}
