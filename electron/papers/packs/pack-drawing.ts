import { setImmediate } from 'node:timers/promises';
import type { PaperBody, PaperSetting } from '../document.ts';
import { DRAWINGS } from '../drawings.ts';
import { type BookPart, bookPdf } from './pack-book.ts';
import { type PackFacts, stepsOf } from './pack-steps.ts';

/**
 * Draws all papers of a pack into one file.
 * @param tell how many papers are drawn, of how many steps; printing the book is the last of them
 */
export function packPdf(
  setting: PaperSetting,
  { cover, parts }: PackFacts,
  tell: (done: number, all: number) => void,
): Promise<Buffer> {
  const all = stepsOf(parts);
  return bookPdf(setting, cover, async () => {
    let done = 0;
    const gathered: BookPart[] = [];
    for (const { title, papers } of parts) {
      const bodies: PaperBody[] = [];
      for (const { name, facts } of papers) {
        const drawing = DRAWINGS[name] as (setting: PaperSetting, facts: unknown) => Promise<unknown>;
        await drawing({ ...setting, gather: (body) => void bodies.push(body) }, facts);
        tell(++done, all);
        await setImmediate();
      }
      gathered.push({ title, papers: bodies });
    }
    return gathered;
  });
}
