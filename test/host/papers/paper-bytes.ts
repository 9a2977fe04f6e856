import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Paper } from '../../../shared/contract/values.ts';
import { testFolder } from '../../fixtures/test-host.ts';

/** Whether poppler's tools are on this machine; without them the tests that read PDFs back are skipped. */
export const hasPdfTools = ['pdftotext', 'pdfinfo', 'pdffonts'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);

export const bytesOf = (paper: Paper): Buffer => Buffer.from(paper.bytes, 'base64');

/** A PDF as an independent reader sees it: the text of each page in reading order (spaces are plain), and its size in points. */
export function readPdf(paper: Paper): { pages: string[]; size: string } {
  const file = path.join(testFolder(), 'paper.pdf');
  writeFileSync(file, bytesOf(paper));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll('\u00a0', ' ');
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  return { pages: text.split('\f').slice(0, -1), size: /Page size:\s*(.*)/.exec(info)?.[1] ?? '' };
}

/** The fonts of a PDF and whether each is embedded, as an independent reader sees them. */
export function fontsOf(paper: Paper): [name: string, embedded: string][] {
  const file = path.join(testFolder(), 'paper.pdf');
  writeFileSync(file, bytesOf(paper));
  const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
  return lines.map((line) => {
    const [, name = '', embedded = ''] = /^\w+\+(\S+).*?\s(yes|no)\s/.exec(line) ?? [];
    return [name, embedded];
  });
}
