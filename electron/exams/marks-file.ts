import { type Cell, cellText, tidyText } from '../../shared/admissions/sheet.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import { checkIin, maskIin, restoreIin } from '../../shared/kit/iin.ts';
import { readRosterFile } from '../admissions/roster-file.ts';
import { Refusal } from '../host/refusal.ts';

type Line = OutputOf<'sheets.readFile'>['tables'][number]['rows'][number];

/** One sheet of a file of marks, unpacked: slow, so before the transaction. */
export interface MarksTable {
  name: string;
  rows: Cell[][];
}

/**
 * Opens xlsx or csv as lists of applicants are opened: by what the file is, with nothing in it computed.
 * @returns the sheets that hold something
 * @throws Refusal admissions.file… (see readRosterFile)
 */
export async function openMarksFile(input: ParsedInputOf<'sheets.readFile'>): Promise<MarksTable[]> {
  const file = await readRosterFile(input.fileName, Buffer.from(input.bytes, 'base64'));
  if (!file.ok) throw new Refusal(file.code, file.params);
  return file.value.sheets.filter(({ rows }) => rows.length > 0);
}

/** One line as the window is told it: a sound IIN finds its man on the sheet and goes no further. */
export function lineOf(cells: readonly Cell[], byIin: ReadonlyMap<string, number>): Line {
  let cadetId: number | null = null;
  const shown = cells.map((cell) => {
    const { iin } = restoreIin(cell ?? '');
    if (!checkIin(iin).ok) return tidyText(cellText(cell));
    cadetId ??= byIin.get(iin) ?? null;
    return maskIin(iin);
  });
  return { cells: shown, cadetId };
}
