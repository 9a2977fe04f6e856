import { foldedIncludes, searchFold } from '../../shared/kit/kazakh.ts';
import { readPassCode, rowDigits } from '../../shared/presence/pass-number.ts';
import { type GateBook, verdictOf } from './gate-man.ts';

/** Men offered for a text that fits several. */
const MOST_FOUND = 8;
/** Fewer digits of an IIN would fit too many men. */
const IIN_TAIL = 4;

export interface Found {
  by: 'scan' | 'typed';
  /** The pass is one of a decision that no longer stands. */
  stale: boolean;
  cadetIds: number[];
}

/**
 * Whether the decision behind a pass stands, and where he is about to go out on a leave, is the one he goes on: yesterday's
 * pass is no pass for tonight.
 */
function holdsNow(book: GateBook, { cadetId, decisionId }: { cadetId: number; decisionId: number }): boolean {
  const pass = book.nights.find((one) => one.cadetId === cadetId && one.decisionId === decisionId);
  if (!pass) return false;
  const verdict = verdictOf(book, cadetId);
  return verdict.direction === 'in' || verdict.night === null || verdict.night.night === pass.night;
}

/**
 * Who is meant: the code of a pass, a pass number, the end of an IIN, a bunk (2-14), or a name's beginning. Digits typed
 * on the Kazakh layout are read as digits where they name somebody.
 */
export function findMen(book: GateBook, text: string): Found {
  const digits = rowDigits(text);
  const code = digits === null ? null : readPassCode(digits);
  if (code) {
    return { by: 'scan', stale: !holdsNow(book, code), cadetIds: book.men.has(code.cadetId) ? [code.cadetId] : [] };
  }
  const found = new Set<number>();
  if (digits !== null) {
    const ofPass = book.nights.find(({ decisionId }) => decisionId === Number(digits));
    if (ofPass) found.add(ofPass.cadetId);
    if (digits.length >= IIN_TAIL) for (const { id, iin } of book.men.values()) if (iin.endsWith(digits)) found.add(id);
  }
  const wanted = searchFold(text).trim();
  for (const { id, bunk } of book.men.values()) if (bunk !== null && searchFold(bunk) === wanted) found.add(id);
  const named = [...book.men.values()].filter(({ surname, givenName, patronymic }) =>
    foldedIncludes([surname, givenName, patronymic].join(' '), text),
  );
  const begins = (surname: string) => Number(!searchFold(surname).startsWith(wanted));
  for (const { id } of named.toSorted((a, b) => begins(a.surname) - begins(b.surname))) found.add(id);
  return { by: 'typed', stale: false, cadetIds: [...found].slice(0, MOST_FOUND) };
}
