import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createBugLog } from '../../../electron/host/bug-log.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'sarbaz-bugs-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('a bug is written with its reference, time and stack', () => {
  const place = folder();
  createBugLog(place, () => Date.UTC(2027, 0, 11, 4))('ab12', new TypeError('rooms is not iterable'));
  const entry = JSON.parse(readFileSync(path.join(place, 'bugs.log'), 'utf8')) as { stack: string[] };
  expect(entry).toMatchObject({
    reference: 'ab12',
    at: '2027-01-11T04:00:00.000Z',
    error: 'TypeError',
    message: 'rooms is not iterable',
  });
  expect(entry.stack[0]).toContain('bug-log.test.ts');
});

test('nothing about a person is written', () => {
  const place = folder();
  const report = createBugLog(place, () => 0);
  report('1', new Error(`no cadet Әлиев Ержан 050101500123 "Serik Akhmetov" in ${homedir()}/list.xlsx`));
  report('2', 'Мейірманова 87011234567');
  const written = readFileSync(path.join(place, 'bugs.log'), 'utf8');
  expect(written).not.toMatch(/[А-яӘәҒғҚқҢңӨөҰұҮүҺһІі]|\d{5,}|Serik/u);
  expect(written).not.toContain(homedir());
  expect(written).toContain('no cadet');
});

test('a long log makes room, the previous one stays', () => {
  const place = folder();
  const file = path.join(place, 'bugs.log');
  writeFileSync(file, 'x'.repeat(600 * 1024));
  createBugLog(place, () => 0)('1', new Error('next'));
  expect(statSync(file).size).toBeLessThan(10_000);
  expect(statSync(`${file}.previous`).size).toBe(600 * 1024);
});
