import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const MODULE = path.resolve('electron/host/wasm-wrappers.ts');

test('the switch that keeps shared wrappers is one that this V8 knows', () => {
  const says = `import { keepSharedWasmWrappers } from ${JSON.stringify(MODULE)}; keepSharedWasmWrappers();`;
  // V8 complains of a switch that it does not know and goes on without it.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', says], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  const known = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' }).stdout;
  expect(known).toContain('--wasm-wrapper-tiering-budget (budget for wrapper tierup');
});
