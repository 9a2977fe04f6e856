import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';

/**
 * Everything the program can be asked to do, and who may. Written by hand on purpose (operations.txt): a new operation,
 * or a right that changes, is to be seen here by whoever reads the change. "for good" marks a command that undo does
 * not take back.
 */
const OPERATIONS = readFileSync(path.join(import.meta.dirname, 'operations.txt'), 'utf8');

test('the operations, their kinds and their rights are these and no others', () => {
  const listed = OPERATIONS.trim()
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '));
  const standing = Object.entries(contract).map(([name, { kind, right, undoable }]) => {
    const forGood = kind === 'command' && !undoable ? ' for good' : '';
    return `${name} ${kind} ${right}${forGood}`;
  });
  expect(standing.sort()).toEqual(listed.sort());
});
