import { defineConfig } from 'vitest/config';

/** `npm run freeze`: writes the file that this version leaves behind (freeze.ts). */
export default defineConfig({
  test: { include: ['test/releases/freeze.ts'], environment: 'node', testTimeout: 120_000 },
});
