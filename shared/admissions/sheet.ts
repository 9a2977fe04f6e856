/**
 * One cell of a sheet a clerk sent: text as typed (blanks kept), a number where the cell held a number, a real date
 * as 'YYYY-MM-DD' text, null when empty. A formula whose result the file does not hold comes as its text, '=A1&B1'.
 */
export type Cell = string | number | null;

/** The cell as text, as typed. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Blanks of every width as one space, none around, no invisible marks. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The columns of a roster of applicants. */
export const ROSTER_FIELDS = [
  'number',
  'surname',
  'givenName',
  'patronymic',
  'fullName',
  'iin',
  'birthDate',
  'defenceDepartment',
  'phone',
  'family',
  'medicalDate',
  'medicalResult',
  'medicalLimits',
  'paid',
  'receipt',
] as const;

export type RosterField = (typeof ROSTER_FIELDS)[number];
