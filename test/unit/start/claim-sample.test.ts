import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { claimSample } from '../../../electron/sample/claim-sample.ts';

test('a second start gets a sample of its own while the first runs, and the same one once the first is dead', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-claim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'sample.sarbaz');
  // The parent of this process stands for a program that runs; no process has the number after the largest one.
  writeFileSync(`${file}.claim`, `${process.ppid}`);
  expect(await claimSample(file)).toBe(path.join(folder, 'sample-2.sarbaz'));
  expect(readFileSync(`${file}.claim`, 'utf8')).toBe(`${process.ppid}`);
  writeFileSync(`${file}.claim`, '4194305');
  expect(await claimSample(file)).toBe(file);
  expect(await claimSample(file)).toBe(file);
});

test('of two that claim in the same moment one goes on to the next', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-claim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'sample.sarbaz');
  const claimed = claimSample(file);
  // Another program writes its word right after ours.
  writeFileSync(`${file}.claim`, `${process.ppid}`);
  expect(await claimed).toBe(path.join(folder, 'sample-2.sarbaz'));
});
