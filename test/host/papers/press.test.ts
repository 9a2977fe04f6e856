import path from 'node:path';
import { expect, test } from 'vitest';
import { createPress } from '../../../electron/papers/press.ts';

const WORKER = new URL('../../../electron/papers/press-worker.ts', import.meta.url);
const HEADING = {
  language: 'kk',
  now: '2027-01-10T09:00:00',
  school: { name: 'Мектеп', directorName: 'Есімов Қ. Н.', sample: false },
} as const;

test('while papers are drawn the main thread goes on turning', async () => {
  const press = createPress({ workerFile: WORKER, fontsFolder: path.resolve('assets/fonts') });
  let turns = 0;
  const turning = setInterval(() => turns++, 2);
  const papers = await Promise.all([1, 2, 3].map((code) => press.draw('recoverySheetPdf', HEADING, String(code))));
  clearInterval(turning);
  for (const bytes of papers) expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  // Drawn here, loading and drawing would be a handful of long blocks.
  expect(turns).toBeGreaterThan(20);
});

test('a drawing that fails, and a worker that breaks down, are told; the next paper is tried anew', async () => {
  const press = createPress({ workerFile: WORKER, fontsFolder: path.resolve('no/such/folder') });
  await expect(press.draw('recoverySheetPdf', HEADING, 'A')).rejects.toThrow();
  await expect(press.draw('recoverySheetPdf', HEADING, 'A')).rejects.toThrow();
  const broken = createPress({ workerFile: new URL('no-such-worker.ts', WORKER), fontsFolder: '' });
  await expect(broken.draw('recoverySheetPdf', HEADING, 'A')).rejects.toThrow(/press broke down/);
  await expect(broken.draw('recoverySheetPdf', HEADING, 'A')).rejects.toThrow(/press broke down/);
});
