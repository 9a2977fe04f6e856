import { expect, test } from 'vitest';
import { z } from 'zod';
import { badInput, demandWalkable } from '../../../electron/host/bad-input.ts';
import { id, localDate, words } from '../../../shared/contract/values.ts';
import { testSchool } from '../../fixtures/test-host.ts';

const schema = z.object({
  surname: words(5),
  day: localDate.optional(),
  men: z
    .array(z.object({ cadetId: id, note: words(3).nullable() }))
    .min(1)
    .max(2),
  lane: z.int().max(12),
});
const fitting = { surname: 'Әлім', men: [{ cadetId: 1, note: null }], lane: 1 };

test.each([
  ['what is not there', { ...fitting, surname: undefined }, { field: 'surname', fault: 'missing', limit: null }],
  ['nothing but blanks', { ...fitting, surname: '   ' }, { field: 'surname', fault: 'empty', limit: null }],
  ['a text too long', { ...fitting, surname: 'Әлімов' }, { field: 'surname', fault: 'tooLong', limit: 5 }],
  ['an empty date', { ...fitting, day: '' }, { field: 'day', fault: 'empty', limit: null }],
  ['no date', { ...fitting, day: '31.01.2027' }, { field: 'day', fault: 'shape', limit: null }],
  ['an empty list', { ...fitting, men: [] }, { field: 'men', fault: 'empty', limit: null }],
  [
    'too many in a list',
    { ...fitting, men: Array(3).fill(fitting.men[0]) },
    { field: 'men', fault: 'tooMany', limit: 2 },
  ],
  ['a number too big', { ...fitting, lane: 13 }, { field: 'lane', fault: 'tooBig', limit: 12 }],
  [
    'a field of one man',
    { ...fitting, men: [{ cadetId: 1, note: 'ұзын' }] },
    { field: 'note', fault: 'tooLong', limit: 3 },
  ],
  ['another kind', { ...fitting, lane: '7' }, { field: 'lane', fault: 'unfit', limit: null }],
  ['no input at all', 7, { field: null, fault: 'unfit', limit: null }],
])('an input is refused by its field and fault, not by the words of a library: %s', (_, input, fault) => {
  const parsed = schema.safeParse(input);
  if (parsed.success) throw new Error('the input fits');
  expect(badInput(input, parsed.error.issues)).toMatchObject({ code: 'session.badInput', params: { faults: [fault] } });
});

test('only the first three faults are told', () => {
  const parsed = schema.safeParse({ surname: '', day: '', men: [], lane: 99 });
  expect(badInput({}, parsed.error?.issues ?? []).params.faults).toHaveLength(3);
});

/** `[[…[]…]]`, so many brackets deep. */
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

function ring(): unknown {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

/** Thirty-nine levels of a pair of the same: 2^39 values to whoever walks through them, thirty-nine lists in memory. */
function doubling(): unknown {
  let value: unknown[] = [];
  for (let level = 0; level < 39; level++) value = [value, value];
  return value;
}

test.each([
  ['itself', ring()],
  ['4 000 levels', nested(4000)],
  ['one level too many', nested(42)],
  ['shared parts without end', doubling()],
  ['more values than any wish has', Array(300_001).fill(0)],
])('no schema is asked to walk through a value that holds %s', (_, value) => {
  expect(() => demandWalkable(value)).toThrow('session.badInput');
});

test.each([
  ['41 levels', nested(41)],
  ['a long text', 'a'.repeat(10_000_000)],
  ['bytes', new Uint8Array(1_000_000)],
  ['nothing', undefined],
])('what can be walked through goes on to the schema: %s', (_, value) => {
  expect(() => demandWalkable(value)).not.toThrow();
});

test('a value that is free JSON in the contract is refused when it is bottomless, not reported as a bug', async () => {
  const { administrator } = await testSchool();
  const wish = { key: 'admission.feeTenge' as const, inForceFrom: '2027-03-01', orderNumber: '1' };
  for (const value of [ring(), nested(4000)])
    expect(await administrator.call('rules.set', { ...wish, value: value as never })).toMatchObject({
      kind: 'refusal',
      code: 'session.badInput',
    });
});
