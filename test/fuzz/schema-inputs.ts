import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { z } from 'zod';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { type Pools, poolOf, rowsFor, withRow } from './pools.ts';

/**
 * Inputs that fit an operation's schema, made from the schema itself: values of the file's own rows most of the time, the
 * edges of what is allowed else. The libraries that make test data from zod read its third version or give no fast-check
 * arbitraries; the contract uses few enough kinds of schema to be read here, and an unknown kind throws.
 */
export function inputsOf(name: OperationName, pools: Pools): fc.Arbitrary<unknown> {
  const { input } = contract[name];
  const plain = arbitraryOf(input, name, pools, 0);
  const rows = rowsFor(pools, fieldsOf(input));
  if (rows.length === 0) return plain;
  // What one row holds together seldom comes together by chance: a man and his night, an exam and who sits it.
  const together = fc.constantFrom(...rows).chain((row) => arbitraryOf(input, name, withRow(pools, row), 0));
  return fc.oneof({ weight: 2, arbitrary: plain }, { weight: 3, arbitrary: together });
}

/** Names of all fields of a schema, at any depth. */
function fieldsOf(schema: z.ZodType): string[] {
  const { shape, innerType, element, options = [], items = [] } = definitionOf(schema);
  const deeper = [innerType, element, ...options, ...items].flatMap((one) => (one ? fieldsOf(one) : []));
  return [...deeper, ...Object.entries(shape ?? {}).flatMap(([key, field]) => [key, ...fieldsOf(field)])];
}

interface Check {
  check: string;
  format?: string;
  pattern?: RegExp;
  value?: number;
  inclusive?: boolean;
  minimum?: number;
  maximum?: number;
}

/** What zod keeps of a schema, as far as it is read here. */
interface Definition {
  type: string;
  format?: string;
  checks?: { _zod: { def: Check } }[];
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  items?: z.ZodType[];
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

const DATES = [
  '2027-01-10',
  '2027-01-11',
  '2027-01-18',
  '2027-01-28',
  '2027-02-15',
  '2027-02-18',
  '2027-02-19',
  '2027-02-20',
  '2027-03-01',
  '2027-03-02',
];
const TIMES = ['08:00', '08:30', '10:00', '12:00', '18:00', '21:35'];
/** Days and times that are at the edge, or none at all. */
const EDGE_DATES = ['2027-02-30', '2027-02-29', '0000-01-01', '1999-12-31', '9999-12-31'];
const EDGE_TIMES = ['00:00', '23:59', '24:00', '99:99'];
const momentsOf = (dates: readonly string[], times: readonly string[]): string[] =>
  dates.flatMap((date) => times.map((time) => `${date}T${time}`));
const USUAL = [...DATES, ...TIMES, ...momentsOf(DATES, TIMES)];
const EDGES = [...EDGE_DATES, ...EDGE_TIMES, ...momentsOf(EDGE_DATES, TIMES), ...momentsOf(DATES, EDGE_TIMES)];
const WORDS = [
  'Әлімов',
  'негіз',
  'ҚІБ сұрауы',
  '12-Қ',
  'a',
  ' Ұ ',
  '\u0000',
  'а\u0000б',
  '\ud800',
  '\u202eabc',
  '😀',
  '=1+1',
  "'; DROP TABLE cadet; --",
  '%_%',
  '{{what}}',
  '<script>alert(1)</script>',
  '__proto__',
  '../../etc/passwd',
  'NaN',
  '1e999',
  'ӘҒҚҢӨҰҮҺІ'.repeat(7),
];
const FILES = [
  '',
  'AA==',
  readFileSync(path.resolve('test/fixtures/roster-2027-01.xlsx'), 'base64'),
  Buffer.from('ТАӘ;ЖСН\r\nӘлімов Болат;990514300019\r\n').toString('base64'),
];

/** Of fitting values some are likelier: `[weight, values]`, empty groups left out. */
function oneOfGroups<T>(groups: readonly (readonly [number, readonly T[]])[], more: fc.Arbitrary<T>): fc.Arbitrary<T> {
  const likely = groups
    .filter(([weight, values]) => weight > 0 && values.length > 0)
    .map(([weight, values]) => ({ weight, arbitrary: fc.constantFrom(...values) as fc.Arbitrary<T> }));
  return fc.oneof(...likely, { weight: 1, arbitrary: more });
}

function numberOf({ checks = [], format }: Definition, key: string, pools: Pools): fc.Arbitrary<number> {
  const whole = format === 'safeint';
  let [low, high] = [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  for (const { def } of checks.map(({ _zod }) => _zod)) {
    const step = def.inclusive === false && whole ? 1 : 0;
    if (def.check === 'greater_than') low = Math.max(low, (def.value ?? low) + step);
    if (def.check === 'less_than') high = Math.min(high, (def.value ?? high) - step);
  }
  const fits = (value: number) => value >= low && value <= high && (!whole || Number.isInteger(value));
  const known = poolOf(pools, key).filter((value): value is number => typeof value === 'number' && fits(value));
  const small = Array.from({ length: 14 }, (_, index) => index - 1).filter(fits);
  const edges = [low, high, 0, 2 ** 31, 2 ** 31 - 1, ...(whole ? [] : [0.5, 1e-9, 1e15])].filter(fits);
  const any = whole
    ? fc.integer({ min: Math.ceil(low), max: Math.floor(high) })
    : fc.double({ min: low, max: high, noNaN: true });
  return oneOfGroups(
    [
      [40, known],
      [5, small],
      [1, edges],
    ],
    any,
  );
}

function stringOf(definition: Definition, key: string, pools: Pools): fc.Arbitrary<string> {
  if (definition.format === 'base64') return fc.oneof(fc.constantFrom(...FILES), fc.base64String({ maxLength: 400 }));
  const checks = (definition.checks ?? []).map(({ _zod }) => _zod.def);
  const patterns = checks.flatMap(({ pattern }) => (pattern ? [pattern] : []));
  const least = Math.max(0, ...checks.map(({ minimum }) => minimum ?? 0));
  const most = Math.min(20_000, ...checks.map(({ maximum }) => maximum ?? 20_000));
  const fits = (text: string) =>
    text.trim().length >= least && text.length <= most && patterns.every((pattern) => pattern.test(text));
  const known = poolOf(pools, key).map(String).filter(fits);
  const usual = USUAL.filter((text) => patterns.length > 0 && fits(text));
  const edges = EDGES.filter((text) => patterns.length > 0 && fits(text));
  const words = WORDS.filter(fits);
  const longest = patterns.length === 0 && fits('Ә'.repeat(most)) ? ['Ә'.repeat(most)] : [];
  const [pattern] = patterns;
  const any = pattern
    ? fc.stringMatching(pattern).filter(fits)
    : fc.string({ minLength: least, maxLength: Math.min(most, 40), unit: 'binary' }).filter(fits);
  return oneOfGroups(
    [
      [24, known],
      [8, usual],
      [1, edges],
      [3, words],
      [1, longest],
    ],
    any,
  );
}

/** Commands that a trial may hold; an act names one with an input of its own. */
const ACTS = [
  'timetable.toTray',
  'timetable.move',
  'programme.setAbsences',
  'programme.saveHours',
  'people.list',
] as const;

function objectOf(shape: Record<string, z.ZodType>, pools: Pools, depth: number): fc.Arbitrary<unknown> {
  const { operation, input, ...rest } = shape;
  if (operation && input && depth < 4) {
    const others = objectOf(rest, pools, depth + 1) as fc.Arbitrary<object>;
    const acts = ACTS.map((act) => arbitraryOf(contract[act].input, act, pools, depth + 4).map((one) => [act, one]));
    return fc.tuple(others, fc.oneof(...acts)).map(([other, [act, one]]) => ({ ...other, operation: act, input: one }));
  }
  const entries = Object.entries(shape).map(
    ([key, schema]) => [key, arbitraryOf(schema, key, pools, depth + 1)] as const,
  );
  return fc
    .record(Object.fromEntries(entries))
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
}

function arrayOf(definition: Definition, key: string, pools: Pools, depth: number): fc.Arbitrary<unknown[]> {
  const checks = (definition.checks ?? []).map(({ _zod }) => _zod.def);
  const least = Math.max(0, ...checks.map(({ minimum }) => minimum ?? 0));
  const most = Math.min(...checks.map(({ maximum }) => maximum ?? 6), Math.max(6, least));
  return fc.array(arbitraryOf(definition.element as z.ZodType, key, pools, depth + 1), {
    minLength: least,
    maxLength: most,
    size: 'max',
  });
}

function arbitraryOf(schema: z.ZodType, key: string, pools: Pools, depth: number): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const inner = (one: z.ZodType | undefined) => arbitraryOf(one as z.ZodType, key, pools, depth);
  switch (definition.type) {
    case 'object':
      return oneOfGroups<unknown>(
        [[depth > 0 ? 2 : 0, shownObjects(schema, pools)]],
        objectOf(definition.shape ?? {}, pools, depth),
      );
    case 'string':
      return stringOf(definition, key, pools);
    case 'number':
      return numberOf(definition, key, pools);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'array':
      return arrayOf(definition, key, pools, depth);
    case 'tuple':
      return fc.tuple(...(definition.items ?? []).map(inner));
    case 'union':
      return fc.oneof(...(definition.options ?? []).map(inner));
    case 'nullable':
      return fc.option(inner(definition.innerType), { nil: null, freq: 4 });
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(inner(definition.innerType), { nil: undefined, freq: 3 });
    case 'readonly':
      return inner(definition.innerType);
    case 'record':
      return fc.dictionary(inner(definition.keyType) as fc.Arbitrary<string>, inner(definition.valueType), {
        maxKeys: 3,
      });
    case 'lazy':
      return jsonOf(key, pools);
    default:
      throw new Error(`${key}: inputs of a ${definition.type} cannot be made yet`);
  }
}

const shown = new WeakMap<readonly object[], Map<z.ZodType, unknown[]>>();

/** What the program has answered that fits a schema: people send it back as it was. */
function shownObjects(schema: z.ZodType, { objects }: Pools): unknown[] {
  const known = shown.get(objects) ?? new Map<z.ZodType, unknown[]>();
  shown.set(objects, known);
  let fitting = known.get(schema);
  if (!fitting) {
    fitting = objects.flatMap((one) => {
      const parsed = schema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
    known.set(schema, fitting);
  }
  return fitting;
}

/** Any JSON, and what the file keeps as JSON under this name. */
function jsonOf(key: string, pools: Pools): fc.Arbitrary<unknown> {
  const known = poolOf(pools, key).flatMap((text) => {
    try {
      return [JSON.parse(String(text)) as unknown];
    } catch {
      return [];
    }
  });
  return oneOfGroups<unknown>([[3, known]], fc.jsonValue({ maxDepth: 3 }));
}
