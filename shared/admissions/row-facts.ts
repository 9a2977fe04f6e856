import { searchFold } from '../kit/kazakh.ts';
import type { LocalDate } from '../kit/local-time.ts';
import { parseTenge } from '../kit/money.ts';
import type { ManDraft } from './man-draft.ts';
import { normalisePhone, readFamily, readMedicalResult } from './man-values.ts';
import { readDateCell } from './row-identity.ts';
import type { RowReader } from './row-reader.ts';

/** What clerks write in a cell to say "nothing". */
const NOTHING = /^(нет|не указан\p{L}*|не оплачен\p{L}*|жок|корсетилмеген|none|no|n a|[-–—]+)?$/u;

function isNothing(text: string): boolean {
  return NOTHING.test(searchFold(text).replace(/[./]/g, ' ').trim());
}

function optionalText(row: RowReader, field: 'defenceDepartment' | 'medicalLimits' | 'receipt'): string | null {
  const text = row.text(field);
  return isNothing(text) ? null : text;
}

/** The telephone in one form; a changed spelling is said, an unreadable one kept as typed. */
function readPhone(row: RowReader): string | null {
  const typed = row.text('phone');
  if (isNothing(typed)) return null;
  const phone = normalisePhone(typed);
  if (phone === null) {
    row.note('notice', 'phone.unreadable', 'phone');
    return typed;
  }
  if (phone !== typed) row.note('repair', 'phone.form', 'phone', { phone });
  return phone;
}

function readMedicalDate(row: RowReader): LocalDate | null {
  const read = readDateCell(row, 'medicalDate');
  if (read.kind === 'date') return read.date;
  if (read.kind === 'serial') {
    row.note('repair', 'medicalDate.serial', 'medicalDate', { date: read.date });
    return read.date;
  }
  if (read.kind !== 'empty' && !isNothing(row.text('medicalDate'))) {
    row.note('notice', `medicalDate.${read.kind}`, 'medicalDate');
  }
  return null;
}

/**
 * Whole tenge paid; an empty cell is 0. Text is read as an amount and said. A negative or unreadable amount refuses
 * the row, since money is not guessed (DOMAIN §4). Null only with a refusal.
 */
function readPaid(row: RowReader): number | null {
  const cell = row.cell('paid');
  const typed = row.text('paid');
  if (isNothing(typed)) return 0;
  const tenge = parseTenge(typeof cell === 'number' ? cell : typed);
  if (tenge === null || tenge < 0) {
    row.note('refusal', tenge === null ? 'paid.unreadable' : 'paid.negative', 'paid', { tenge });
    return null;
  }
  if (typeof cell === 'string' && typed !== String(tenge)) row.note('repair', 'paid.fromText', 'paid', { tenge });
  return tenge;
}

type Facts = Omit<ManDraft, 'surname' | 'givenName' | 'patronymic' | 'iin' | 'birthDate' | 'paidTenge'>;

/** Everything about a man but who he is; `paidTenge` is null only where the row is refused for it. */
export function readFacts(row: RowReader): Facts & { paidTenge: number | null } {
  const familyText = isNothing(row.text('family')) ? null : row.text('family');
  const family = familyText === null ? null : readFamily(familyText);
  if (familyText !== null && family === null) row.note('notice', 'family.unclear', 'family');
  const medicalText = row.text('medicalResult');
  const medicalResult = readMedicalResult(medicalText);
  if (medicalResult === null && !isNothing(medicalText))
    row.note('notice', 'medicalResult.unreadable', 'medicalResult');
  return {
    defenceDepartment: optionalText(row, 'defenceDepartment'),
    phone: readPhone(row),
    family,
    familyText,
    medicalDate: readMedicalDate(row),
    medicalResult,
    medicalLimits: optionalText(row, 'medicalLimits'),
    paidTenge: readPaid(row),
    receipt: optionalText(row, 'receipt'),
  };
}
