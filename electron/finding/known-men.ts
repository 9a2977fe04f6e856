import { fullName } from '../../shared/barracks/cadet-name.ts';
import { bunkLabel } from '../../shared/barracks/model.ts';
import { type Searchable, searchable } from '../../shared/finding/match.ts';
import type { Db } from '../database/open.ts';
import { type ManRow, newestEntry, readMen } from './finding.repository.ts';

/** A man with everything he is found by, folded once. */
export interface KnownMan {
  row: ManRow;
  name: string;
  names: readonly Searchable[];
  bunk: string | null;
  /** '2-07' and '2-7': as painted on the frame, and as it is said. */
  bunks: readonly Searchable[];
}

interface Known {
  newest: number;
  men: Map<number, KnownMan>;
}

/** Kept in memory only, for names must not stand in the file a second time; gone with the connection. */
const knownOf = new WeakMap<Db, Known>();

const bunkNames = (room: string, number: number): string[] => [
  ...new Set([
    bunkLabel({ name: room }, { number }),
    `${bunkLabel({ name: room }, { number }).replace(/-0(?=\d$)/, '-')}`,
  ]),
];

function known(row: ManRow, before: KnownMan | undefined): KnownMan {
  const name = fullName(row);
  const same = before !== undefined && before.name === name && before.row.russianName === row.russianName;
  const bunks = row.room === null || row.bunk === null ? [] : bunkNames(row.room, row.bunk);
  return {
    row,
    name,
    names: same ? before.names : [name, ...(row.russianName === null ? [] : [row.russianName])].map(searchable),
    bunk: bunks[0] ?? null,
    bunks: before?.bunk === (bunks[0] ?? null) ? before.bunks : bunks.map(searchable),
  };
}

/** All men of the file by their ids, as they stand after the newest entry of the history. */
export function knownMen(db: Db): ReadonlyMap<number, KnownMan> {
  const newest = newestEntry(db);
  const kept = knownOf.get(db);
  if (kept?.newest === newest) return kept.men;
  const men = new Map(readMen(db).map((row) => [row.id, known(row, kept?.men.get(row.id))]));
  knownOf.set(db, { newest, men });
  return men;
}

/** Both ways of saying a frame of the barracks, ready to be searched in. */
export const frameNames = (room: string, number: number): { label: string; names: Searchable[] } => ({
  label: bunkLabel({ name: room }, { number }),
  names: bunkNames(room, number).map(searchable),
});
