import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pictures as they were judged good. `SARBAZ_PICTURES=keep npm test -- every-screen` keeps those of today instead. */
const KEPT = path.resolve('docs/pictures/screens');
/** Where a picture that differs is left beside what differs; not in the repository. */
const DIFFERING = path.resolve('dist/differing-pictures');
const BROWSER_NOTE = path.join(KEPT, 'browser.txt');
/** Share of the points that may differ: a word, not a row. Another release of the browser draws letters a little differently. */
const TOLERANCE = 0.004;
const TOLERANCE_OF_ANOTHER_BROWSER = 0.03;

/** Whether this run keeps pictures instead of comparing them. */
export const KEEPING = process.env.SARBAZ_PICTURES === 'keep';

/** What is wrong with this picture of a screen; null when it is as it was kept, or is being kept now. */
export function faultOfPicture(name: string, shot: Buffer, browser: string): string | null {
  const file = path.join(KEPT, `${name}.png`);
  if (KEEPING) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, shot);
    writeFileSync(BROWSER_NOTE, `${browser}\n`);
    return null;
  }
  if (!existsSync(file)) return `${name}: no picture is kept`;
  const bytes = readFileSync(file);
  // The same browser on the same words writes the same bytes, and to unpack them costs more than to draw them.
  if (bytes.equals(shot)) return null;
  const kept = PNG.sync.read(bytes);
  const now = PNG.sync.read(shot);
  if (kept.width !== now.width || kept.height !== now.height) return `${name}: another size than the kept picture`;
  const differing = new PNG({ width: now.width, height: now.height });
  const points = pixelmatch(kept.data, now.data, differing.data, now.width, now.height, { threshold: 0.15 });
  const share = points / (now.width * now.height);
  const places = [path.join(DIFFERING, `${name}.png`), path.join(DIFFERING, `${name}.differs.png`)] as const;
  if (share <= toleranceOf(browser)) {
    for (const place of places) rmSync(place, { force: true });
    return null;
  }
  mkdirSync(DIFFERING, { recursive: true });
  writeFileSync(places[0], shot);
  writeFileSync(places[1], PNG.sync.write(differing));
  return `${name}: ${(share * 100).toFixed(2)} % of the picture differs, see ${places[1]}`;
}

const toleranceOf = (browser: string): number =>
  readFileSync(BROWSER_NOTE, 'utf8').trim() === browser ? TOLERANCE : TOLERANCE_OF_ANOTHER_BROWSER;
