import { expect, test } from 'vitest';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { idsAt, type Named } from '../../../shared/contract/scope.ts';
import { scopes } from '../../../shared/contract/scopes/scopes.ts';
import { pathsOf } from '../../fixtures/example-input.ts';

/** Fields that name somebody wherever they stand. */
const NAMES = new RegExp(
  `(^|\\.)(${[
    'cadetIds?',
    'platoonIds?',
    'examIds?',
    'dayId',
    'relayId',
    'makeupId',
    'requestId',
    'absenceId',
    'movementId',
    'orderId',
    'certificateIds?',
    'referenceIds',
    'issueIds',
    'closingId',
    'actId',
    'paymentId',
    'entryId',
  ].join('|')})$`,
);
const names = Object.keys(contract) as OperationName[];
const namedBy = (name: OperationName): Record<string, Named> => {
  const scope = scopes[name];
  return typeof scope === 'string' ? {} : scope;
};

test('whatever an input names, its scope says so', () => {
  const forgotten = names.flatMap((name) =>
    pathsOf(contract[name].input)
      .filter((path) => NAMES.test(path) && !(path in namedBy(name)))
      .map((path) => `${name}: ${path}`),
  );
  expect(forgotten).toEqual([]);
});

test('a scope names only what the input has', () => {
  const made = names.flatMap((name) =>
    Object.keys(namedBy(name))
      .filter((path) => !pathsOf(contract[name].input).includes(path))
      .map((path) => `${name}: ${path}`),
  );
  expect(made).toEqual([]);
});

test('ids are found through lists and objects, and nothing where the path ends early', () => {
  const input = { cells: [{ cadetId: 3 }, { cadetId: 4 }, {}], cadetIds: [7, 8], to: null };
  expect(idsAt(input, 'cells.cadetId')).toEqual([3, 4]);
  expect(idsAt(input, 'cadetIds')).toEqual([7, 8]);
  expect(idsAt(input, 'to.relayId')).toEqual([]);
  expect(idsAt(input, 'cadetIds.deeper')).toEqual([]);
});
