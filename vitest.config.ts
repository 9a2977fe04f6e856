import { existsSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Seconds each: searches, papers, big rosters, doors. `npm test` runs them, `npm run test:fast` does not. */
const LONG = [
  'test/host/doors/call.test.ts',
  'test/host/doors/http.test.ts',
  'test/host/doors/http-storm.test.ts',
  'test/host/doors/fuzz.test.ts',
  'test/unit/timetable/solve.test.ts',
  'test/unit/timetable/rules-and-kit.test.ts',
  'test/unit/timetable/why-not.test.ts',
  'test/unit/timetable/replan.test.ts',
  'test/unit/timetable/lower-bound.test.ts',
  'test/unit/timetable/board.test.ts',
  'test/host/planner/*.test.ts',
  'test/host/papers/*.test.ts',
  'test/host/journey/*.test.ts',
  'test/host/whole-intake/*.test.ts',
  'test/host/timetable/*.test.ts',
  'test/host/trial/*.test.ts',
  'test/host/journal/*.test.ts',
  'test/host/range/range-load.test.ts',
  'test/host/database/frozen.test.ts',
  'test/host/faults/*.test.ts',
  'test/host/admissions/roster-file*.test.ts',
  'test/host/admissions/import.test.ts',
];

/**
 * A drive in memory. Every act of a test waits until its row is on the drive, some milliseconds each time on a real one;
 * a program that is killed leaves the same bytes on either. Left out where there is none, or where it is small.
 */
const QUICK_DRIVE = '/dev/shm';
const ROOMY_BYTES = 4 * 2 ** 30;
function quickDrive(): { TMPDIR?: string } {
  if (!existsSync(QUICK_DRIVE)) return {};
  const { bavail, bsize } = statfsSync(QUICK_DRIVE);
  return bavail * bsize < ROOMY_BYTES ? {} : { TMPDIR: QUICK_DRIVE };
}

/** Stores of the window that begin anew with each test. */
const FRESH_STORES = {
  alias: [{ find: /^zustand$/, replacement: path.resolve(import.meta.dirname, 'test/screens/stores.ts') }],
};

export default defineConfig({
  plugins: [react()],
  resolve: {
    // As Node itself finds it: one file, instead of the six thousand a bundler may choose from.
    alias: { '@tabler/icons-react': fileURLToPath(import.meta.resolve('@tabler/icons-react')) },
  },
  test: {
    // Vitest leaves a core idle otherwise, which is half of a small machine; one more works while others wait for a page.
    maxWorkers: availableParallelism() + 1,
    env: {
      ...quickDrive(),
      // Programs that tests start read the sources without their types from where a start keeps them.
      NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, 'node_modules/.cache/sarbaz'),
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: LONG,
          environment: 'node',
          // Pure functions: nothing one file could leave behind for another.
          isolate: false,
          // Milliseconds of work may take seconds on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'host',
          include: ['test/host/**/*.test.ts'],
          exclude: LONG,
          environment: 'node',
          // Each test opens a file of its own in a folder of its own.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'long', include: LONG, environment: 'node', isolate: false, testTimeout: 60_000 },
      },
      {
        extends: true,
        resolve: FRESH_STORES,
        test: {
          name: 'screens',
          include: ['test/screens/**/*.test.tsx', 'test/screens/**/*.test.ts'],
          environment: 'jsdom',
          // One page for all files of a worker, emptied after each test (setup.ts): program and libraries are read once.
          pool: 'threads',
          isolate: false,
          setupFiles: ['test/screens/setup.ts'],
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'desktop',
          include: ['test/desktop/**/*.test.ts'],
          globalSetup: 'test/desktop/one-browser.ts',
          environment: 'node',
          // The host and its libraries are read once; each file opens schools and windows of its own.
          isolate: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // A page answers in its own time on a busy machine.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
