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
  type Tagged = { is: 'undefined' } | { is: 'number' | 'date' | 'bytes' | 'object'; of: unknown };

  function pack(value: unknown): unknown {
    if (value === undefined) return { is: 'undefined' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { is: 'number', of: String(value) };
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(pack);
    if (value instanceof Date) return { is: 'date', of: value.getTime() };
    if (value instanceof Uint8Array) return { is: 'bytes', of: [...value] };
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') throw new Error(`electron stand-in: ${kind} is not carried`);
    return { is: 'object', of: Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pack(one)])) };
  }

  function unpack(packed: unknown): unknown {
    if (packed === null || typeof packed !== 'object') return packed;
    if (Array.isArray(packed)) return packed.map(unpack);
    const tagged = packed as Tagged;
    if (tagged.is === 'undefined') return undefined;
    if (tagged.is === 'number') return Number(tagged.of);
    if (tagged.is === 'date') return new Date(tagged.of as number);
    if (tagged.is === 'bytes') return Uint8Array.from(tagged.of as number[]);
    return Object.fromEntries(Object.entries(tagged.of as object).map(([key, one]) => [key, unpack(one)]));
  }

  return {
    // structuredClone first: it says what can be cloned at all, and loses prototypes as Electron does.
    encode: (value) => JSON.stringify(pack(structuredClone(value))),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
