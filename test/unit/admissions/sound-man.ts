import { type RosterInput, readRoster } from '../../../shared/admissions/roster.ts';
import type { Cell, RosterField } from '../../../shared/admissions/sheet.ts';

const HEADINGS: Partial<Record<RosterField, string>> = {
  number: '№',
  surname: 'Фамилия',
  givenName: 'Имя',
  patronymic: 'Отчество',
  iin: 'ИИН',
  birthDate: 'Дата рождения',
  defenceDepartment: 'ОДО',
  phone: 'Телефон',
  family: 'Семейное положение',
  medicalDate: 'ВВК: дата',
  medicalResult: 'ВВК: заключение',
  medicalLimits: 'Ограничения',
  paid: 'Оплата',
  receipt: 'Квитанция',
};
export const FIELDS = Object.keys(HEADINGS) as RosterField[];
export const TITLES = FIELDS.map((field): Cell => HEADINGS[field] ?? null);

export type Line = Partial<Record<RosterField, Cell>>;

/** A man nothing stands against; 24–27 years old on 2027-01-11. */
export const SOUND: Line = {
  number: 1,
  surname: 'Ахметов',
  givenName: 'Ержан',
  patronymic: 'Серікұлы',
  iin: '000229501234',
  birthDate: '2000-02-29',
  defenceDepartment: 'Медеу ауданы ҚІБ',
  phone: '+7 701 123 45 67',
  family: 'женат',
  medicalDate: '01.12.2026',
  medicalResult: 'Годен',
  paid: 263318,
  receipt: 'KB-1',
};

export const cells = (line: Line) => FIELDS.map((field): Cell => line[field] ?? null);

export function read(sheet: Cell[][], more: Partial<RosterInput> = {}) {
  return readRoster({
    sheet,
    cohort: { startsOn: '2027-01-11', endsOn: '2027-02-19', code: '2027-01' },
    rules: { ageFrom: 24, ageTo: 27, feeTenge: 263318 },
    known: [],
    ...more,
  });
}

/** The one row of a list whose man differs from the sound one. */
export function readOne(change: Line, more: Partial<RosterInput> = {}) {
  const row = read([TITLES, cells({ ...SOUND, ...change })], more).rows[0];
  if (row === undefined) throw new Error('the row was left out');
  return { ...row, codes: row.findings.map(({ level, code }) => `${level} ${code}`) };
}
