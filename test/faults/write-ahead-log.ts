import { existsSync, readFileSync } from 'node:fs';

export const PAGE_BYTES = 4096;
const HEAD_BYTES = 32;
const FRAME_HEAD_BYTES = 24;

/**
 * Numbers of the pages that stand in a log's committed frames (https://sqlite.org/fileformat2.html#walformat): a frame's
 * head holds its page and, at the end of a commit, the size of the file; its salts are those of the log's head.
 */
export function committedPages(log: string): number[] {
  if (!existsSync(log)) return [];
  const bytes = readFileSync(log);
  if (bytes.length < HEAD_BYTES) return [];
  const salts = bytes.subarray(16, 24);
  const pages: number[] = [];
  let committed = 0;
  for (let at = HEAD_BYTES; at + FRAME_HEAD_BYTES + PAGE_BYTES <= bytes.length; at += FRAME_HEAD_BYTES + PAGE_BYTES) {
    if (!bytes.subarray(at + 8, at + 16).equals(salts)) break;
    pages.push(bytes.readUInt32BE(at));
    if (bytes.readUInt32BE(at + 4) > 0) committed = pages.length;
  }
  return [...new Set(pages.slice(0, committed))];
}

/**
 * Whether pages of a log already stand in the file. The log is flushed before the first of them is brought over, so no
 * honest drive can lose its end from then on.
 */
export function isBeingBroughtOver(file: string, log: string): boolean {
  if (!existsSync(log)) return false;
  const [bytes, pages] = [readFileSync(log), readFileSync(file)];
  for (let at = HEAD_BYTES; at + FRAME_HEAD_BYTES + PAGE_BYTES <= bytes.length; at += FRAME_HEAD_BYTES + PAGE_BYTES) {
    const start = (bytes.readUInt32BE(at) - 1) * PAGE_BYTES;
    const page = bytes.subarray(at + FRAME_HEAD_BYTES, at + FRAME_HEAD_BYTES + PAGE_BYTES);
    if (page.equals(pages.subarray(start, start + PAGE_BYTES))) return true;
  }
  return false;
}
