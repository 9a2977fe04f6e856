import type { Subject } from './programme-types.ts';

type Row = [code: string, kk: string, ru: string, en: string, initial: number, specialty: number, perDay: number];

const ROWS: Row[] = [
  ['FIR', 'Атыс даярлығы', 'Огневая подготовка', 'Weapons and firing', 6, 60, 6],
  ['TAC', 'Тактикалық даярлық', 'Тактическая подготовка', 'Tactics', 0, 56, 6],
  ['DRL', 'Саптық даярлық', 'Строевая подготовка', 'Drill', 10, 18, 2],
  ['PHY', 'Дене даярлығы', 'Физическая подготовка', 'Physical training', 4, 24, 2],
  ['REG', 'Жалпыәскери жарғылар', 'Общевоинские уставы', 'Regulations', 12, 14, 4],
  ['LAW', 'Мемлекеттік-құқықтық даярлық', 'Государственно-правовая подготовка', 'State and law', 6, 14, 2],
  ['CBR', 'Радиациялық, химиялық, биологиялық қорғаныс', 'РХБ защита', 'CBRN protection', 0, 12, 4],
  ['MED', 'Әскери-медициналық даярлық', 'Военно-медицинская подготовка', 'First aid', 2, 10, 4],
  ['ENG', 'Инженерлік даярлық', 'Инженерная подготовка', 'Engineering', 0, 10, 4],
  ['TOP', 'Әскери топография', 'Военная топография', 'Topography', 0, 8, 4],
  ['REC', 'Барлау даярлығы', 'Разведывательная подготовка', 'Reconnaissance', 0, 8, 4],
  ['COM', 'Байланыс даярлығы', 'Подготовка по связи', 'Signals', 0, 6, 4],
];

/** The twelve subjects a first intake starts with, with names, hours and most hours a day (DOMAIN §3). */
export const DEFAULT_SUBJECTS: readonly Subject[] = ROWS.map(
  ([code, kk, ru, en, initialHours, specialtyHours, maxHoursPerDay]) => ({
    code,
    names: { kk, ru, en },
    initialHours,
    specialtyHours,
    maxHoursPerDay,
  }),
);
