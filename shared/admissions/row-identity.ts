import { checkIin, restoreIin } from '../kit/iin.ts';
import { addDays, dateOf, type LocalDate, readDateParts } from '../kit/local-time.ts';
import { iinFaultNumbers } from './identity.ts';
import type { RowReader } from './row-reader.ts';

/** The IIN of a line: what passed every check, and the birth date its digits name even when it did not. */
export type ReadIin = { iin: string | null; birthDate: LocalDate | null };

const SCIENTIFIC = /^\d[.,]\d+e\+?\d+$/i;

/** IIN (DOMAIN §4): zeros lost in a spreadsheet are given back and said; every fault has its code and numbers. */
export function readIin(row: RowReader): ReadIin {
  const cell = row.cell('iin');
  const typed = row.text('iin');
  const refused = (code: string, params = {}): ReadIin => {
    row.note('refusal', code, 'iin', params);
    return { iin: null, birthDate: null };
  };
  if (!/\d/.test(typed)) return refused('iin.missing');
  // Excel keeps five digits of such a text: the rest are gone for good.
  if (SCIENTIFIC.test(typed)) return refused('iin.scientific');
  const { iin, repaired } = restoreIin(typeof cell === 'number' ? cell : typed);
  const checked = checkIin(iin);
  if (!checked.ok) {
    refused(`iin.${checked.reason}`, iinFaultNumbers(iin, checked));
    return { iin: null, birthDate: checked.birthDate };
  }
  if (repaired !== null) row.note('repair', `iin.${repaired}`, 'iin', { iin });
  return { iin, birthDate: checked.birthDate };
}

/** Day 1 of a spreadsheet's serial numbers is 1900-01-01, with a 29 February 1900 that never was. */
const SERIAL_ZERO = '1899-12-30';

type DateCell =
  | { kind: 'date' | 'serial'; date: LocalDate }
  | { kind: 'empty' }
  | { kind: 'notDate' }
  | { kind: 'noSuchDay' };

/** A date cell: real date or text; a bare serial number is understood as the spreadsheet's own count of days. */
export function readDateCell(row: RowReader, field: 'birthDate' | 'medicalDate'): DateCell {
  const cell = row.cell(field);
  if (typeof cell === 'number') {
    // 1954…2064: any other number is no date of birth or commission.
    const serial = Number.isInteger(cell) && cell >= 20_000 && cell <= 60_000;
    return serial ? { kind: 'serial', date: addDays(SERIAL_ZERO, cell) } : { kind: 'notDate' };
  }
  const typed = row.text(field);
  if (typed === '') return { kind: 'empty' };
  const parts = readDateParts(typed);
  if (parts === null) return { kind: 'notDate' };
  const date = dateOf(parts.year, parts.month, parts.day);
  return date === null ? { kind: 'noSuchDay' } : { kind: 'date', date };
}

/**
 * Birth date, compared with the date in the IIN (DOMAIN §4). Where the sheet has none, the IIN's date is taken and
 * said; where it has an impossible or another one, the row is refused and both are shown.
 */
export function readBirthDate(row: RowReader, iin: ReadIin): LocalDate | null {
  const read = readDateCell(row, 'birthDate');
  const iinDate = iin.birthDate;
  if (read.kind === 'empty') {
    if (iin.iin === null || iinDate === null) return null;
    // Without the column nothing was mended in this row: the whole list lacks the date.
    row.note(row.hasColumn('birthDate') ? 'repair' : 'notice', 'birthDate.fromIin', 'birthDate', { date: iinDate });
    return iinDate;
  }
  if (read.kind === 'notDate' || read.kind === 'noSuchDay') {
    row.note('refusal', `birthDate.${read.kind}`, 'birthDate', { iinDate });
    return null;
  }
  if (iin.iin !== null && iinDate !== read.date) {
    row.note('refusal', 'birthDate.disagreesWithIin', 'birthDate', { date: read.date, iinDate, iin: iin.iin });
    return null;
  }
  if (read.kind === 'serial') row.note('repair', 'birthDate.serial', 'birthDate', { date: read.date });
  return read.date;
}
