import type { NormUnit } from '../../../shared/exams/norms.ts';

const SECONDS = 60;

/** What was written as the value kept (minutes in seconds); null where it is none. */
export function readNorm(unit: NormUnit, text: string): number | null {
  const typed = text.trim();
  if (unit === 'minutes') {
    const found = /^(\d{1,3})[:.,]([0-5]\d)$/.exec(typed);
    return found ? Number(found[1]) * SECONDS + Number(found[2]) : null;
  }
  return /^\d{1,5}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : null;
}
