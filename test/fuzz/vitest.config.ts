import { defineConfig } from 'vitest/config';

/** The full form of the fuzz: `npm run test:fuzz`. */
export default defineConfig({
  test: {
    disableConsoleIntercept: true,
    // One core for each half; vitest would leave one idle.
    maxWorkers: 2,
    projects: ['0', '1'].map((half) => ({
      test: {
        name: `half ${half}`,
        root: '.',
        include: ['test/fuzz/*.fuzz.ts'],
        env: { FUZZ_HALF: half },
        environment: 'node' as const,
        testTimeout: 1_800_000,
      },
    })),
  },
});
