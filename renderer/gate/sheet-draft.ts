import type { InputOf } from '../../shared/contract/contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { sheetTime } from '../../shared/presence/sheet-time.ts';
import { createOwnStore } from '../app/desk-person.ts';

/** A row of the paper as it is typed. */
export interface DraftRow {
  key: number;
  /** What was typed of the man: number, name, end of the IIN. */
  text: string;
  man: { cadetId: number; name: string; platoon: number | null } | null;
  out: string;
  in: string;
  note: string;
}
export type DraftCell = 'text' | 'out' | 'in' | 'note';

interface Draft {
  night: LocalDate | null;
  rows: readonly DraftRow[];
}

const blank = (key: number): DraftRow => ({ key, text: '', man: null, out: '', in: '', note: '' });
const START: Draft = { night: null, rows: [blank(1)] };

/** The sheet that is being typed in; it stays while its person looks at another desk, and waits for him. */
export const useSheetDraft = createOwnStore<Draft>(() => START);

export const dropDraft = (): void => useSheetDraft.setState(START);

const isBlank = ({ text, out, in: back, note }: DraftRow): boolean =>
  [text, out, back, note].every((cell) => cell === '');

/** Changes a row; behind the last one that says something there is always an empty one. */
export function changeRow(key: number, change: Partial<DraftRow>): void {
  useSheetDraft.setState(({ rows }) => {
    const changed = rows.map((row) => (row.key === key ? { ...row, ...change } : row));
    const last = changed.at(-1);
    return { rows: last && isBlank(last) ? changed : [...changed, blank((last?.key ?? 0) + 1)] };
  });
}

export const removeRow = (key: number): void =>
  useSheetDraft.setState(({ rows }) => {
    const left = rows.filter((row) => row.key !== key);
    return { rows: left.length > 0 ? left : START.rows };
  });

type Entry = InputOf<'gate.enterSheet'>['rows'][number];

/** What the rows say so far: whole lines with the row they came from, and cells that cannot be read. */
export function readDraft(night: LocalDate, rows: readonly DraftRow[]) {
  const entries: { key: number; entry: Entry }[] = [];
  const unread: { key: number; cell: DraftCell; code: 'notATime' | 'noMan' | 'noTime' }[] = [];
  for (const row of rows) {
    if (isBlank(row)) continue;
    const { key, man } = row;
    if (!man) unread.push({ key, cell: 'text', code: 'noMan' });
    if (row.out === '' && row.in === '') unread.push({ key, cell: 'out', code: 'noTime' });
    for (const direction of ['out', 'in'] as const) {
      if (row[direction] === '') continue;
      const at = sheetTime(night, row[direction]);
      if (at === null) unread.push({ key, cell: direction, code: 'notATime' });
      else if (man)
        entries.push({ key, entry: { cadetId: man.cadetId, direction, at, note: row.note.trim() || null } });
    }
  }
  return { entries, unread };
}
