// What `npm run test:fast` runs: every rule, and of host and screens the files that answer in about a second, one or two
// for what all rooms stand on. `npm run test:fast -- leave` runs all of unit, host and screens whose path holds the word
// instead. As two runs at once: one run of all three leaves a core idle while the screens' pages start.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const HOST = [
  'absences/absences',
  'admissions/admissions',
  'cohorts/copy-intake',
  'database/backup',
  'database/migration-backups',
  'doors/rights',
  'doors/running-door',
  'exams/firing',
  'history/undo',
  'meals/meals',
  'people/clock',
  'people/shift',
  'programme/kinds',
  'range/range-ready',
  'rules/rules',
].map((name) => `test/host/${name}.test.ts`);
const SCREENS = [
  'barracks/bunk-cursor',
  'components/DataTable',
  'components/parts',
  'cover/cover',
  'journal/ledger',
  'meals/meals',
  'papers/daily-papers',
  'people/shift',
  'timetable/layout',
  'trial/trial',
].map((name) => `test/screens/${name}.test.tsx`);

const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const words = process.argv.slice(2);
const chosen = (files) => (words.length > 0 ? ['--passWithNoTests', ...words] : files);

function run(projects, files) {
  const args = [...projects.flatMap((name) => ['--project', name]), ...chosen(files)];
  const child = spawn(process.execPath, [vitest, 'run', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.stdout.write(said);
      resolve(code ?? 1);
    });
  });
}

const gone = [...HOST, ...SCREENS].filter((file) => !existsSync(file));
if (gone.length > 0) throw new Error(`.ci/fast.mjs names files that are not there: ${gone.join(', ')}`);
const codes = await Promise.all([run(['unit', 'host'], ['test/unit/', ...HOST]), run(['screens'], SCREENS)]);
process.exitCode = Math.max(...codes);
