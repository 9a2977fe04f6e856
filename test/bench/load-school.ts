import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { buildSchool } from './bench-school.ts';
import { fillGraduation, GRADUATED } from './graduation-rows.ts';
import { fillNights } from './leave-nights.ts';
import { fillYears } from './load-rows.ts';
import { fillRange } from './range-rows.ts';
import { startsOfYears } from './ten-years.ts';

const INTAKES = 70;
/** The day of the last intake on which the desk stands, counted from its first. */
const DAY = 10;
const RANGE_DAY = 2;
const KEPT = 'sarbaz-load-';
const ROOT = path.resolve(import.meta.dirname, '../..');
/** What the rows of the file follow from: when one of these changes, the file is written anew. */
const SOURCES = ['electron/database', 'electron/database/migrations', 'test/bench'];
const OF_BENCH =
  /(?:ten-years|load-rows|load-school|bench-school|leave-nights|graduation-rows|range-rows|held-lessons)\.ts$/;
/** How a connection is opened, and what is asked of it, changes no row. */
const NO_ROWS = /(?:open|written-mark|history-chain)\.ts$/;

export interface LoadFile {
  file: string;
  starts: readonly LocalDate[];
  today: LocalDate;
}

/** Ten years of a school in one encrypted file, a fresh copy in this folder; the original is kept between runs. */
export async function loadFile(folder: string): Promise<LoadFile> {
  const starts = startsOfYears(INTAKES);
  const today = addDays(starts.at(-1)!, DAY);
  const kept = path.join(tmpdir(), `${KEPT}${sourceHash()}`);
  const name = 'years.sarbaz';
  if (!existsSync(kept)) {
    dropEarlier();
    const making = `${kept}.${process.pid}`;
    mkdirSync(making);
    try {
      const { host } = await buildSchool(path.join(making, name), starts, {
        day: DAY,
        alter: (db) => {
          const intakes = db.prepare<[], number>('SELECT id FROM cohort ORDER BY id').pluck().all();
          fillYears(db, { personId: 1, personName: 'Planner' });
          fillNights(db, today);
          // Seventy-five men a platoon now: no lesson could be moved into the places of twenty-five.
          db.exec('UPDATE place SET capacity = 100');
          fillGraduation(db, intakes.slice(-3 - GRADUATED, -3));
          fillRange(db, addDays(starts.at(-1)!, RANGE_DAY), today);
          db.exec('DELETE FROM captured');
        },
      });
      host.close();
      writeFileSync(path.join(making, 'made.json'), JSON.stringify({ intakes: INTAKES, today }));
      renameSync(making, kept);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  for (const one of readdirSync(kept).filter((entry) => entry.startsWith('years.')))
    copyFileSync(path.join(kept, one), path.join(folder, one));
  return { file: path.join(folder, name), starts, today };
}

/** Files of earlier sources, a quarter of a gigabyte each; what another bench is making now has a number behind its name. */
function dropEarlier(): void {
  for (const name of readdirSync(tmpdir()))
    if (name.startsWith(KEPT) && !name.includes('.'))
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const names = readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .toSorted();
    for (const name of names)
      if (folder === 'test/bench' ? OF_BENCH.test(name) : !NO_ROWS.test(name))
        hash.update(readFileSync(path.join(ROOT, folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
