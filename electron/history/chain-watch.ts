import type { ChainFault } from '../../shared/history/chain-fault.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { ChainWalk, headBreak } from '../database/history-chain.ts';
import { readHead, writeHead } from '../database/history-head.ts';
import type { Db } from '../database/open.ts';

/** The host answers nobody while a step runs; between steps it answers everybody. */
const STEP_MS = 8;
const BREATH_MS = 12;
/** What people wait for after opening comes first. */
const AFTER_OPENING_MS = 2_000;

type Finding = Pick<ReturnType<ChainWalk['verdict']>, 'entries' | 'intact' | 'brokenAt' | 'fault'>;

/** What is known of the chain of one open file. */
interface Watch {
  /** The walk that runs, if one does. */
  walk: ChainWalk | null;
  /** Called where a page of the chain cannot be read. */
  onDamage?(): void;
  found: { brokenAt: number; fault: ChainFault } | null;
}
const watches = new WeakMap<Db, Watch>();

/**
 * Looks at the end of the chain when a file is opened, and walks the whole of it in small steps once people have what
 * they came for, unless that was done today.
 * @param onDamage called where a page of it cannot be read
 */
export function watchChain(
  db: Db,
  today: () => LocalDate,
  afterMs = AFTER_OPENING_MS,
  onDamage: () => void = () => {},
): void {
  const watch: Watch = { walk: null, onDamage, found: asFound(headBreak(db)) };
  watches.set(db, watch);
  if (watch.found === null && readHead(db)?.walkedOn === today()) return;
  setTimeout(() => void walkAlone(db, today()), afterMs).unref();
}

/** How many entries the walk that is under way has behind it, and what was found broken. */
export function chainState(db: Db): { walked: number | null; found: Watch['found'] } {
  const watch = watches.get(db);
  // Changed behind the program's back while the file is open: seen at once, without a walk.
  const found = watch?.found ?? asFound(headBreak(db));
  return { walked: watch?.walk?.entries ?? null, found };
}

/** Nobody waits for this walk: a file that was closed meanwhile is walked when it is opened again. */
async function walkAlone(db: Db, today: LocalDate): Promise<void> {
  try {
    if (db.open) await walkChain(db, today, BREATH_MS);
  } catch (error) {
    if (!(error instanceof FileClosed)) throw error;
  }
}

/**
 * Walks the whole chain, other work going on between its steps, and remembers what it found.
 * @throws FileClosed when the file is closed meanwhile
 */
export async function walkChain(db: Db, today: LocalDate, breath = 0): Promise<Finding> {
  const watch = watches.get(db) ?? { walk: null, found: null };
  watches.set(db, watch);
  const walk = new ChainWalk(db);
  watch.walk = walk;
  let finding: Finding;
  try {
    while (!walk.step(STEP_MS)) {
      await pause(breath);
      if (!db.open) throw new FileClosed();
    }
    finding = walk.verdict();
  } catch (error) {
    if (!db.open) throw new FileClosed();
    if (!isDamage(error)) throw error;
    watch.onDamage?.();
    finding = { entries: walk.entries, intact: false, brokenAt: walk.entries + 1, fault: 'unreadable' };
  } finally {
    if (watch.walk === walk) watch.walk = null;
  }
  watch.found = asFound(finding.fault && { id: finding.brokenAt ?? 0, fault: finding.fault });
  if (finding.intact) rememberWalk(db, today);
  return finding;
}

export class FileClosed extends Error {
  constructor() {
    super('the file was closed');
    this.name = 'FileClosed';
  }
}

const asFound = (broken: { id: number; fault: ChainFault } | null): Watch['found'] =>
  broken && { brokenAt: broken.id, fault: broken.fault };

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    if (milliseconds === 0) setImmediate(resolve);
    else setTimeout(resolve, milliseconds).unref();
  });

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(String(error.code));

/** Keeps the day in the sealed head; a file that cannot be written to now is walked again next time. */
function rememberWalk(db: Db, walkedOn: LocalDate): void {
  const head = readHead(db);
  if (!head?.sealed || head.walkedOn === walkedOn || db.readonly || db.inTransaction) return;
  try {
    db.transaction(() => writeHead(db, { ...head, walkedOn })).immediate();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
