import { searchFold } from '../kit/kazakh.ts';
import type { Whereabouts } from '../presence/whereabouts.ts';

/**
 * The letter of each word on the printed sheet, those of the class journal (DOMAIN §10: н duty, б ill, у leave, к trip)
 * among them. None stands on the number row of the Kazakh layout, where digits are typed.
 */
export const SHEET_LETTERS: Record<Whereabouts, string> = {
  present: '+',
  duty: 'н',
  trip: 'к',
  leave: 'у',
  sick: 'б',
  offGrounds: 'с',
  other: 'п',
  unknown: '?',
};

/** Other ways of writing the same letter: on a Latin keyboard, or the key of ? without Shift. */
const ALSO: Record<string, Whereabouts> = {
  h: 'duty',
  n: 'duty',
  k: 'trip',
  y: 'leave',
  u: 'leave',
  b: 'sick',
  c: 'offGrounds',
  s: 'offGrounds',
  p: 'other',
  '№': 'unknown',
};
const WORD_OF = new Map<string, Whereabouts>([
  ...Object.entries(ALSO),
  ...(Object.entries(SHEET_LETTERS) as [Whereabouts, string][]).map(([word, letter]) => [letter, word] as const),
]);

export interface SheetLine {
  number: number;
  mark: Whereabouts;
}

/** Why a piece of the typed sheet cannot be taken. */
export const SHEET_FAULTS = ['noLetter', 'noNumber', 'unknownLetter', 'unknownNumber', 'twice'] as const;
export interface SheetFault {
  code: (typeof SHEET_FAULTS)[number];
  /** The piece as it was typed. */
  text: string;
}

/**
 * Reads a printed sheet as it is typed back, numbers with their letters: `7 б, 12 ?, 31 қ`. Case, commas, points, dashes
 * and lines do not matter, nor whether a letter is Kazakh, Russian or Latin. Nothing is guessed: what cannot be read is a
 * fault, never another man.
 * @param numbers those on the sheet
 */
export function readSheet(text: string, numbers: ReadonlySet<number>): { lines: SheetLine[]; faults: SheetFault[] } {
  const lines = new Map<number, SheetLine>();
  const faults: SheetFault[] = [];
  let waiting: string | null = null;
  for (const piece of text.normalize('NFC').match(/\d+|[^\d\s,;.:=\-–—]+/gu) ?? []) {
    if (/^\d/.test(piece)) {
      if (waiting !== null) faults.push({ code: 'noLetter', text: waiting });
      waiting = piece;
      continue;
    }
    const mark = WORD_OF.get(searchFold(piece));
    if (waiting === null) faults.push({ code: 'noNumber', text: piece });
    else if (mark === undefined) faults.push({ code: 'unknownLetter', text: `${waiting} ${piece}` });
    else if (!numbers.has(Number(waiting))) faults.push({ code: 'unknownNumber', text: `${waiting} ${piece}` });
    else if (lines.has(Number(waiting))) faults.push({ code: 'twice', text: `${waiting} ${piece}` });
    else lines.set(Number(waiting), { number: Number(waiting), mark });
    waiting = null;
  }
  if (waiting !== null) faults.push({ code: 'noLetter', text: waiting });
  return { lines: [...lines.values()], faults };
}

interface Listed {
  cadetId: number;
  platoon: number | null;
}

/**
 * The numbers of a roll's sheet, by man: who has one keeps it, who came onto the list since follows at the end. Platoon by
 * platoon, who has none last.
 * @param kept cadets in the order of their numbers, as frozen when the roll was opened
 * @param men in the order of the alphabet
 */
export function sheetOrder(kept: readonly number[], men: readonly Listed[]): number[] {
  const known = new Set(kept);
  const added = men
    .filter(({ cadetId }) => !known.has(cadetId))
    .toSorted((a, b) => (a.platoon ?? Number.MAX_SAFE_INTEGER) - (b.platoon ?? Number.MAX_SAFE_INTEGER));
  return [...kept, ...added.map(({ cadetId }) => cadetId)];
}
