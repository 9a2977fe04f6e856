/**
 * What can be wrong with the chain of the history: an entry is missing; its text is not what its hash says; it does not
 * follow the one before; texts were blanked and no later entry says so; the end was cut off; entries stand behind the
 * end; the end was written anew; the seal over the end is not this file's; the file cannot be read there.
 */
export const CHAIN_FAULTS = [
  'missing',
  'altered',
  'unlinked',
  'blanked',
  'cutOff',
  'added',
  'rewritten',
  'unsealed',
  'unreadable',
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];
