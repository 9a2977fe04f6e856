import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect } from 'vitest';
import type { Role } from '../../shared/people/roles.ts';

const WRITER = path.resolve('test/fixtures/keep-writing.ts');
const LINES = 25;

/**
 * Writes into a closed school's file from a process of its own and kills it in the middle.
 * @param what it writes (keep-writing.ts); rooms unless told
 * @returns what it was told was saved, at least 25 lines
 */
export async function writeUntilKilled(file: string, as: Role, what = 'rooms'): Promise<string[]> {
  const writer = spawn(process.execPath, [WRITER, file, as, `${as}-құпия`, what]);
  let said = '';
  writer.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > LINES) writer.kill('SIGKILL');
  });
  const [, signal] = await once(writer, 'exit');
  expect(signal).toBe('SIGKILL');
  const confirmed = said.split('\n').slice(0, -1);
  expect(confirmed.length).toBeGreaterThanOrEqual(LINES);
  return confirmed;
}
