import type { AbsenceKind } from '../../../shared/presence/presence-facts.ts';

/** Words of the papers of a day and a night. Numbers, names and written dates come in as arguments. */
export interface DailyTexts {
  cadet: string;
  /** Where a man belongs; either may be unknown. */
  unit(platoon: number | null, squad: number | null): string;
  /** The same for a narrow column. */
  unitShort(platoon: number | null, squad: number | null): string;
  men(count: number): string;
  number: string;
  name: string;
  unitHead: string;
  note: string;
  signature: string;
  dutyOfficer: string;
  commander: string;
  none: string;

  pass: {
    title: string;
    numberOf(number: string): string;
    unit: string;
    released: string;
    where: string;
    home: string;
    commander: string;
    stamp: string;
    due: string;
    returned: string;
    dutyOfficer: string;
    note: string;
    printed(at: string): string;
  };

  register: {
    title: string;
    columns: Record<'pass' | 'allowed' | 'out' | 'due' | 'back' | 'dutyOfficer', string>;
    night(date: string, weekday: string): string;
    counts(allowed: number, out: number, late: number): string;
    otherWay: string;
    notGone: string;
    notBack: string;
    late(minutes: number): string;
    corrected(first: string): string;
    struck: string;
    closed(note: string): string;
    none: string;
  };

  absent: {
    title: string;
    kinds: Record<AbsenceKind, string>;
    columns: Record<'kind' | 'from' | 'to' | 'order' | 'enteredBy', string>;
    unknownEnd: string;
    none: string;
  };

  gate: {
    title: string;
    /** What the sheet is for, and how it gets back into the program. */
    how: string;
    columns: Record<'pass' | 'from' | 'due' | 'out' | 'back' | 'officer', string>;
    outside(count: number): string;
    expected(count: number): string;
    others: string;
    held(reason: string): string;
    heldByAbsence(kind: AbsenceKind): string;
  };

  roster: {
    title: string;
    columns: Record<'post', string>;
    day(date: string, weekday: string, from: string, to: string): string;
    none: string;
  };

  fileNames: Record<'passes' | 'register' | 'absent' | 'gate' | 'roster', string>;
}
