/**
 * Acts whose sentence names what was edited but not what in it: the list of the history says the columns beside it, from
 * the rows of this table. Of a man only which, for his data is not read out to everybody who looks down the list.
 */
export const SAID_EDITS: Readonly<Record<string, { table: string; values: boolean }>> = {
  'programme.saveKind': { table: 'lesson_kind', values: true },
  'programme.saveSubject': { table: 'subject', values: true },
  'programme.saveInstructor': { table: 'instructor', values: true },
  'programme.savePlace': { table: 'place', values: true },
  'range.saveRange': { table: 'firing_range', values: true },
  'range.saveWeapon': { table: 'weapon', values: true },
  'rangeDay.change': { table: 'range_day', values: true },
  'exams.change': { table: 'exam', values: true },
  'exams.saveNorm': { table: 'norm', values: true },
  'admissions.update': { table: 'cadet', values: false },
  'absences.change': { table: 'absence', values: false },
};

/** Longer changes (a mass act, a frozen text) are opened to be read. */
export const MOST_LETTERS_OF_EDIT = 20_000;
