/** Carries values between Node and the page as text. */
export interface Wire {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * What Electron does with structured clone, for the kinds of values that the program sends: plain data, undefined,
 * dates and bytes. What cannot be cloned is refused with the browser's own error; what could be cloned but is not
 * modelled here is refused loudly. Uses nothing around it, because its source also runs inside the page.
 */
export function createWire(): Wire {
  type Tagged =
    | { is: 'undefined' }
    | { is: 'number' | 'date' | 'bytes' | 'object' | 'list'; of: unknown }
    | { is: 'same'; of: number };

  function pack(value: unknown, known = new Map<object, number>()): unknown {
    if (value === undefined) return { is: 'undefined' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { is: 'number', of: String(value) };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Date) return { is: 'date', of: value.getTime() };
    if (value instanceof Uint8Array) return { is: 'bytes', of: [...value] };
    // A value that holds itself crosses too, and its parts stay the same ones.
    const met = known.get(value);
    if (met !== undefined) return { is: 'same', of: met };
    known.set(value, known.size);
    if (Array.isArray(value)) return { is: 'list', of: value.map((one) => pack(one, known)) };
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') throw new Error(`electron stand-in: ${kind} is not carried`);
    return { is: 'object', of: Object.entries(value).map(([key, one]) => [key, pack(one, known)]) };
  }

  function unpack(packed: unknown, known: unknown[] = []): unknown {
    if (packed === null || typeof packed !== 'object') return packed;
    const tagged = packed as Tagged;
    if (tagged.is === 'undefined') return undefined;
    if (tagged.is === 'number') return Number(tagged.of);
    if (tagged.is === 'date') return new Date(tagged.of as number);
    if (tagged.is === 'bytes') return Uint8Array.from(tagged.of as number[]);
    if (tagged.is === 'same') return known[tagged.of];
    if (tagged.is === 'list') {
      const list: unknown[] = [];
      known.push(list);
      for (const one of tagged.of as unknown[]) list.push(unpack(one, known));
      return list;
    }
    const value: Record<string, unknown> = {};
    known.push(value);
    for (const [key, one] of tagged.of as [string, unknown][]) {
      Object.defineProperty(value, key, {
        value: unpack(one, known),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return value;
  }

  return {
    // structuredClone first: it says what can be cloned at all, and loses prototypes as Electron does.
    encode: (value) => JSON.stringify(pack(structuredClone(value))),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
