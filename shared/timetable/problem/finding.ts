/**
 * What a rule has to say: a code and the numbers of its sentence. The sentence itself is made where the reader's
 * language is known.
 */
export interface Finding {
  code: string;
  /** A hard rule makes a plan unusable; a soft one only costs. */
  hard: boolean;
  /** Ids of what is involved, by kind: `platoon`, `lesson`, `room`, … */
  things: Record<string, string | string[]>;
  numbers: Record<string, number>;
}

/** A hard rule that is broken. */
export function broken(code: string, things: Finding['things'], numbers: Finding['numbers'] = {}): Finding {
  return { code, hard: true, things, numbers };
}
