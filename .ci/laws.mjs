// The laws of the house that a machine can see (README, "The house").
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What shared/ may use besides itself: pure libraries without Node, page or clock, nor the computer's zone. */
const PURE_PACKAGES = ['zod'];
/** Where the window's own module may be imported. */
const ELECTRON_PLACES = /^electron\/(main\.ts$|preload\.ts$|window\/)/;
const MOST_LINES = 400;
const EMPTY_NAMES = /(^|[-.])(utils?|helpers?|common|misc|managers?)([-.]|$)/i;
/** `import … from 'x'`, `export … from 'x'`, `import('x')`, `require('x')` and a bare `import 'x'`. */
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\brequire\s*\(\s*|\bimport\s+)(['"])([^'"\n]+)\1/g;

/** A repository holds its room's SQL; whoever else needs a fact reads it with a SELECT of his own. */
const isRepository = (file) => file.endsWith('.repository.ts');
const roomOf = (file) => file.split('/')[1];

/** SQLite orders by code point, which puts Ә, Қ and Ө behind Я. */
const ORDERED_BY_NAME = /ORDER BY[^`'";]*\b(name|full_name|surname|given_name)\b/;

export function faultsOf(file, source) {
  const faults = [];
  const floor = file.split('/')[0];
  const say = (text) => faults.push(`${file}: ${text}`);
  const lines = source.split('\n').length;
  if (lines > MOST_LINES) say(`${lines} lines; no file is longer than ${MOST_LINES}`);
  if (file.split('/').some((part) => EMPTY_NAMES.test(part.replace(/\.[^.]+$/, '')))) say('a name that says nothing');
  if (/^index\.tsx?$/.test(path.basename(file))) say('a barrel; import the file itself');

  if (isRepository(file) && ORDERED_BY_NAME.test(source))
    say('names ordered by SQL; shared/kit/kazakh.ts knows the alphabet');

  for (const [, , target] of source.matchAll(IMPORT)) {
    const inside = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : null;
    const to = inside?.split('/')[0];
    if (floor === 'shared') {
      if (inside === null && !PURE_PACKAGES.some((name) => target === name || target.startsWith(`${name}/`))) {
        say(`imports ${target}; shared/ holds pure rules (only ${PURE_PACKAGES.join(', ')})`);
      }
      if (inside !== null && to !== 'shared') say(`imports ${target}; shared/ knows no other floor`);
    }
    if (floor === 'renderer' && (to === 'electron' || to === 'test'))
      say(`imports ${target}; the window speaks through the contract`);
    if (floor === 'renderer' && (target === 'electron' || target.startsWith('node:'))) say(`imports ${target}`);
    if (floor === 'electron' && (to === 'renderer' || to === 'test'))
      say(`imports ${target}; the desk knows no window`);
    if (floor === 'electron' && target === 'electron' && !ELECTRON_PLACES.test(file)) {
      say('imports electron; only main.ts, preload.ts and window/ may, so that the host runs in plain Node');
    }
    if (floor === 'electron' && to === 'electron' && isRepository(inside) && roomOf(inside) !== roomOf(file)) {
      say(`imports ${target}; a repository is private to its room`);
    }
  }
  return faults;
}

/** Readers beside the room itself, with the reason. */
const ALLOWED_READERS = new Set([
  // Who is signed in is asked at every call, before any room is entered.
  'electron/host/at-desk.ts: imports ../people/people.repository.ts; a repository is private to its room',
  // The marked sample is made by nobody who has signed in, so no operation can make its people.
  'electron/sample/sample.ts: imports ../people/people.repository.ts; a repository is private to its room',
]);

if (import.meta.main) {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'shared', 'electron', 'renderer', 'test'],
    {
      encoding: 'utf8',
    },
  );
  const files = listed.split('\n').filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && existsSync(file));
  const faults = files
    .filter((file) => !file.startsWith('test/fixtures/timetable-kit/'))
    .flatMap((file) => faultsOf(file, readFileSync(file, 'utf8')))
    .filter((fault) => !ALLOWED_READERS.has(fault));
  for (const fault of faults) console.error(fault);
  console.log(`laws: ${files.length} files, ${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}
