import fc from 'fast-check';

type Bag = Record<string | number, unknown>;

const cyclic = (): unknown => {
  const ring: Bag = { cadetId: 1 };
  ring.self = ring;
  return ring;
};
const deep = (): unknown => JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`);

/** What no operation expects anywhere; made afresh for each use. */
const NASTY: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => -1,
  () => 0,
  () => 1.5,
  () => 2 ** 53,
  () => 2 ** 63,
  () => 1e308,
  () => 5e-324,
  () => '',
  () => ' ',
  () => '\u0000',
  () => '\ud800',
  () => '1',
  () => 'true',
  () => '2027-13-45',
  () => '2027-02-30',
  () => '2027-01-18T99:99',
  () => 'Ә'.repeat(100_000),
  () => "'; DROP TABLE cadet; --",
  () => '__proto__',
  () => true,
  () => [],
  () => {
    return {};
  },
  () => [[]],
  () => [null],
  () => Array.from({ length: 20_000 }, (_, index) => index),
  () => JSON.parse('{"__proto__":{"rights":["people.write"]},"constructor":{"prototype":{}}}'),
  () => new Date(0),
  () => new Map([['cadetId', 1]]),
  () => new Uint8Array(8),
  () => 10n,
  () => Symbol.iterator,
  () => () => 1,
  () => /x/g,
  () => Object.create(null),
  () => Object.freeze({ length: 3 }),
  cyclic,
  deep,
];

/** Every place of a value, the value itself first. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || path.length > 5) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

/** A copy with one place changed; a place in what an earlier change took away stays as it is. */
function withPlace(value: unknown, [key, ...rest]: readonly string[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Bag = Array.isArray(value) ? ([...value] as unknown as Bag) : { ...(value as Bag) };
  copy[key] = withPlace(copy[key], rest, change);
  return copy;
}

function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copy: Bag = { ...(value as Bag) };
  if (rest.length === 0) delete copy[key];
  else copy[key] = without(copy[key], rest);
  return copy;
}

/** Repeats what a list holds; the same man twice in one wish is what people send by a double click. */
const doubled = (old: unknown): unknown => (Array.isArray(old) ? [...old, ...old] : [old, old]);
/** A number that is right but for its size or its sign; a text that is right but for its letters. */
function nearly(old: unknown): unknown {
  if (typeof old === 'number') return old * -1 || 2 ** 40;
  if (typeof old === 'string') return `${old}\u0000`;
  return old === null ? {} : null;
}

/** Inputs made to break an operation: fitting ones with one to three places spoiled, or nothing that fits at all. */
export function brokenInputsOf(fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    place: fc.nat(),
    how: fc.constantFrom('nasty', 'nasty', 'nasty', 'missing', 'doubled', 'nearly', 'foreign'),
    nasty: fc.nat({ max: NASTY.length - 1 }),
  });
  const spoiled = fc.tuple(fitting, fc.array(change, { minLength: 1, maxLength: 3 })).map(([input, changes]) =>
    changes.reduce((value, { place, how, nasty }) => {
      const places = placesOf(value);
      const chosen = places[place % places.length] ?? [];
      if (how === 'missing') return without(value, chosen);
      if (how === 'doubled') return withPlace(value, chosen, doubled);
      if (how === 'nearly') return withPlace(value, chosen, nearly);
      if (how === 'foreign')
        return withPlace(value, chosen, (old) => ({ ...(old as object), extra: NASTY[nasty]?.() }));
      return withPlace(value, chosen, () => NASTY[nasty]?.());
    }, input),
  );
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    maxDepth: 3,
  });
  return fc.oneof({ weight: 9, arbitrary: spoiled }, { weight: 1, arbitrary: anything });
}
