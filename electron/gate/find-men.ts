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
 * on the Kazakh layout are read as digits where they name somebody. Of men of one name, whom the gate is to let in comes
 * first, then whom it is to let out.
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
  const words = wanted.split(/\s+/u);
  const rank = ({ id, surname, givenName, patronymic }: (typeof named)[number]) => {
    const names = searchFold([surname, givenName, patronymic].filter(Boolean).join(' ')).split(/\s+/u);
    const begun = words.filter((word) => names.some((name) => name.startsWith(word))).length;
    const verdict = verdictOf(book, id);
    const awaited = verdict.direction === 'in' ? 0 : verdict.bar === null ? 1 : 2;
    return [Number(!searchFold(surname).startsWith(words[0] ?? '')), words.length - begun, awaited];
  };
  const ranked = named.map((man) => ({ id: man.id, rank: rank(man) }));
  const apart = (a: number[], b: number[]) => a.map((value, at) => value - (b[at] ?? 0)).find((by) => by !== 0) ?? 0;
  for (const { id } of ranked.toSorted((a, b) => apart(a.rank, b.rank))) found.add(id);
  return { by: 'typed', stale: false, cadetIds: [...found].slice(0, MOST_FOUND) };
}
