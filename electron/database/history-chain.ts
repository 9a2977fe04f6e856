import type { ChainFault } from '../../shared/history/chain-fault.ts';
import { FIRST_HASH, hashOf, namedBlank, REDACTION, type StoredEntry } from './history.ts';
import { readHead, writeHead } from './history-head.ts';
import type { Db } from './open.ts';

/** The first place where the chain does not hold: the number of an entry, and what is wrong there. */
export interface ChainBreak {
  id: number;
  fault: ChainFault;
}

export interface ChainVerdict {
  /** Entries from the beginning that hold. */
  entries: number;
  intact: boolean;
  brokenAt: number | null;
  fault: ChainFault | null;
}

/** A walk along the chain that can be taken in steps, with other work between them. */
export class ChainWalk {
  readonly #db: Db;
  #previous = FIRST_HASH;
  #entries = 0;
  #break: ChainBreak | null = null;
  #done = false;
  readonly #blanked = new Set<number>();

  constructor(db: Db) {
    this.#db = db;
  }

  get entries(): number {
    return this.#entries;
  }

  /**
   * Walks on for so many milliseconds, a single entry at least.
   * @returns whether the walk is over
   */
  step(milliseconds: number): boolean {
    const until = performance.now() + milliseconds;
    const rest = this.#db.prepare<[number], StoredEntry>('SELECT * FROM history WHERE id > ? ORDER BY id');
    for (const entry of rest.iterate(this.#entries)) {
      const fault = this.#faultOf(entry);
      if (fault) return this.#end(fault);
      this.#previous = entry.hash;
      this.#entries = entry.id;
      if (performance.now() >= until) return false;
    }
    const [unsaid] = this.#blanked;
    return this.#end(unsaid === undefined ? headBreak(this.#db) : { id: unsaid, fault: 'blanked' });
  }

  verdict(): ChainVerdict {
    if (!this.#done) throw new Error('the walk is not over');
    const broken = this.#break;
    return {
      entries: this.#entries,
      intact: broken === null,
      brokenAt: broken?.id ?? null,
      fault: broken?.fault ?? null,
    };
  }

  #end(broken: ChainBreak | null): true {
    this.#break = broken;
    this.#done = true;
    return true;
  }

  #faultOf(entry: StoredEntry): ChainBreak | null {
    const expected = this.#entries + 1;
    if (entry.id !== expected) return { id: expected, fault: 'missing' };
    if (entry.previous_hash !== this.#previous) return { id: entry.id, fault: 'unlinked' };
    const { hash, ...rest } = entry;
    if (hash !== hashOf(rest)) return { id: entry.id, fault: 'altered' };
    if (entry.redacted !== null) this.#blanked.add(entry.id);
    else if (entry.operation === REDACTION) for (const id of namedBlank(entry)) this.#blanked.delete(id);
    return null;
  }
}

/** Whether the chain ends where the program left it; quick, whatever the length of the chain. */
export function headBreak(db: Db): ChainBreak | null {
  const last = db
    .prepare<[], { id: number; hash: string }>('SELECT id, hash FROM history ORDER BY id DESC LIMIT 1')
    .get();
  const head = readHead(db);
  if (!head) return last ? { id: last.id, fault: 'unsealed' } : null;
  if (!head.sealed) return { id: head.entryId, fault: 'unsealed' };
  if (!last || last.id < head.entryId) return { id: (last?.id ?? 0) + 1, fault: 'cutOff' };
  if (last.id > head.entryId) return { id: head.entryId + 1, fault: 'added' };
  return last.hash === head.hash ? null : { id: last.id, fault: 'rewritten' };
}

/** Walks the whole chain at once; names the first entry that is missing, altered or out of place. */
export function verifyHistory(db: Db): ChainVerdict {
  const walk = new ChainWalk(db);
  walk.step(Number.POSITIVE_INFINITY);
  return walk.verdict();
}

/**
 * Seals a chain that came from elsewhere (an export that was read back) as this file's own.
 * @throws Error when its links do not hold
 */
export function sealHistory(db: Db): void {
  const walk = new ChainWalk(db);
  walk.step(Number.POSITIVE_INFINITY);
  const { brokenAt, fault } = walk.verdict();
  const ofSeal: readonly (ChainFault | null)[] = [null, 'unsealed', 'added', 'cutOff', 'rewritten'];
  if (!ofSeal.includes(fault)) throw new Error(`the history breaks at entry ${brokenAt}`);
  const last = db
    .prepare<[], { entryId: number; hash: string }>('SELECT id AS entryId, hash FROM history ORDER BY id DESC LIMIT 1')
    .get();
  if (last) writeHead(db, { ...last, walkedOn: null });
}
