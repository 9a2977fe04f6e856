import { defineConfig } from 'vitest/config';

/** The long walk: `npm run test:screens`. */
export default defineConfig({
  test: {
    name: 'screens in every state',
    root: '.',
    include: ['test/desktop/every-screen/*.walk.ts'],
    environment: 'node',
  },
});
