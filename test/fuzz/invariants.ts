import { verifyHistory } from '../../electron/database/history-chain.ts';
import { type Db, openDatabase } from '../../electron/database/open.ts';
import { keyOfRecoveryCode } from '../../electron/people/recovery-code.ts';

/** What each kind of line does to the store of its lot, the issuing point of its day and the hands of its man. */
const EFFECT: Readonly<Record<string, readonly [store: number, point: number, hands: number]>> = {
  received: [1, 0, 0],
  writtenOff: [-1, 0, 0],
  drawn: [-1, 1, 0],
  handedIn: [1, -1, 0],
  issued: [0, -1, 1],
  returned: [0, 1, -1],
  fired: [0, 0, -1],
  misfired: [0, 0, -1],
  lost: [0, 0, -1],
  cases: [0, 0, 0],
};

interface Line {
  lot_id: number;
  day_id: number | null;
  cadet_id: number | null;
  kind: string;
  quantity: number;
}

/** Sums of the ammunition that are below nothing, counted line by line. */
function ammunitionFaults(db: Db): string[] {
  const sums = new Map<string, number>();
  const add = (name: string, quantity: number) => sums.set(name, (sums.get(name) ?? 0) + quantity);
  for (const line of db.prepare<[], Line>('SELECT * FROM ammunition_entry').iterate()) {
    const [store, point, hands] = EFFECT[line.kind] ?? [Number.NaN, 0, 0];
    add(`lot ${line.lot_id} in the store`, store * line.quantity);
    if (line.day_id !== null) add(`lot ${line.lot_id} at the point of day ${line.day_id}`, point * line.quantity);
    if (line.cadet_id !== null) add(`man ${line.cadet_id} on day ${line.day_id}`, hands * line.quantity);
  }
  return [...sums].filter(([, sum]) => !(sum >= 0)).map(([name, sum]) => `ammunition: ${name} is ${sum}`);
}

/**
 * What is wrong with a closed school's file; empty when it is sound: pages, references, history's chain, ammunition.
 * @param look finds what else should not be
 * @param pages whether every page is looked through with its indexes, which takes longest; an opening looks through them too
 */
export function faultsOfFile(
  file: string,
  recoveryCode: string,
  look: (db: Db) => string[] = () => [],
  pages = true,
): string[] {
  const db = openDatabase(file, keyOfRecoveryCode(recoveryCode) as Buffer, 'checked');
  try {
    const whole = pages ? db.pragma('integrity_check', { simple: true }) : 'ok';
    const references = db.pragma('foreign_key_check') as { table: string }[];
    const chain = verifyHistory(db);
    return [
      ...(whole === 'ok' ? [] : [`integrity_check: ${String(whole)}`]),
      ...references.map(({ table }) => `foreign_key_check: ${table}`),
      ...(chain.intact ? [] : [`history: broken at entry ${chain.brokenAt}`]),
      ...ammunitionFaults(db),
      ...look(db),
    ];
  } finally {
    db.close();
  }
}
