import type { NormUnit } from '../../../shared/exams/norms.ts';
import { readNorm } from '../norms/norm-value.ts';

/** A result as it was typed; null when it is none. Minutes may also be typed with digits alone: 1230 is 12:30. */
export function parseResult(unit: NormUnit, text: string): number | null {
  const found = unit === 'minutes' ? /^(\d{1,3}?)(\d{2})?$/.exec(text) : null;
  return readNorm(unit, found ? `${found[1]}:${found[2] ?? '00'}` : text);
}
