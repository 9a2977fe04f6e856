import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectFile } from '../../../electron/backup/inspect-file.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { testFolder, testSchool } from '../../fixtures/test-host.ts';

/** `SARBAZ_FUZZ=2000 npm test -- mutated` tries more. */
const COPIES = Number(process.env.SARBAZ_FUZZ ?? 60);
const PAGE = 4096;

const changes = fc.record({
  how: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'noise', 'zeros', 'swap', 'longer', 'empty'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit: fc.integer({ min: 0, max: 7 }),
});

function changed(bytes: Buffer, { how, at, bit }: { how: string; at: number; bit: number }): Buffer {
  const copy = Buffer.from(bytes);
  const place = Math.floor(at * bytes.length);
  const page = Math.floor(place / PAGE) * PAGE;
  if (how === 'empty') return Buffer.alloc(0);
  if (how === 'cut') return copy.subarray(0, place);
  if (how === 'longer') return Buffer.concat([copy, Buffer.alloc(1 + (place % PAGE), bit)]);
  if (how === 'noise') for (let i = page; i < page + PAGE; i++) copy[i] = (i * 31 + bit * 7) % 256;
  if (how === 'zeros') copy.fill(0, page, page + PAGE);
  if (how === 'swap') {
    copy.set(bytes.subarray(page, page + PAGE), 0);
    copy.set(bytes.subarray(0, PAGE), page);
  }
  if (how === 'flip') copy[place] = (copy[place] ?? 0) ^ (1 << bit);
  return copy;
}

test('a copy with bytes changed is named as damaged, by its sum and without it, and nothing breaks on it', async () => {
  const { host, options, recoveryCode } = await testSchool();
  host.close();
  const key = keyOfRecoveryCode(recoveryCode) as Buffer;
  const whole = readFileSync(options.file);
  const folder = path.join(testFolder(), 'copies');
  mkdirSync(folder);
  const file = path.join(folder, 'copy.sarbaz');
  writeFileSync(file, whole);
  const sound = inspectFile({ kind: 'copy', file, key, sha256: null, rows: null });
  expect(sound).toMatchObject({ sound: true });
  let damaged = 0;
  for (const change of fc.sample(changes, { numRuns: COPIES, seed: 3 })) {
    const bytes = changed(whole, change);
    writeFileSync(file, bytes);
    for (const kind of ['copy', 'open'] as const) {
      const verdict = inspectFile(
        kind === 'copy' ? { kind, file, key, sha256: null, rows: null } : { kind, file, key },
      );
      if (verdict.sound) {
        // Bytes behind the last page are no part of the file; whatever else passes holds every row it held.
        if (kind === 'copy') expect(verdict, JSON.stringify(change)).toEqual(sound);
      } else {
        damaged += 1;
        expect(verdict.code).toMatch(/^(backup|session)\.\w+$/);
      }
      writeFileSync(file, bytes);
    }
  }
  expect(damaged).toBeGreaterThan(COPIES);
});
