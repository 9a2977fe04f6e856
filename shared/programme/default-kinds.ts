import type { DayWindow, LessonFlag, LessonKind, Phase, PlaceType } from './programme-types.ts';

/** Exams lie in the last eight training days. */
export const EXAM_WINDOW: DayWindow = { from: -8, to: -1 };
/** Days 12–23 and 19–31 of the usual 35 training days; counted so that both fit 30 to 40 days. */
const FIRST_RANGE_WINDOW: DayWindow = { from: 12, to: -12 };
const SECOND_RANGE_WINDOW: DayWindow = { from: 19, to: -4 };

type Words = [kk: string, ru: string, en: string];

/** Blocks of one kind: '6×2' is six blocks of two hours. */
function kind(
  code: string,
  phase: Phase,
  blocks: `${number}×${number}`,
  placeType: PlaceType,
  flags: LessonFlag[],
  [kk, ru, en]: Words,
  window: DayWindow | null = null,
): LessonKind {
  const [blockCount = 0, blockHours = 0] = blocks.split('×').map(Number);
  const subjectCode = code.slice(0, 3);
  return { code, subjectCode, phase, blockHours, blockCount, placeType, flags, window, names: { kk, ru, en } };
}

const exam = (subject: string, placeType: PlaceType = 'class'): LessonKind =>
  kind(`${subject}-EXAM`, 'specialty', '1×2', placeType, ['exam'], ['Емтихан', 'Экзамен', 'Exam'], EXAM_WINDOW);

/**
 * The hours of DOMAIN §3 cut into blocks: 1–2 h in class, 2–4 h in the field, exams inside the subjects' hours. Names
 * are short, since they stand on cards some 140 px wide, behind the subject's code and the lesson's number.
 */
export const DEFAULT_KINDS: readonly LessonKind[] = [
  kind('FIR-SAFETY', 'initial', '1×2', 'class', ['theory'], ['Қауіпсіздік', 'Безопасность', 'Safety rules']),
  kind('FIR-WEAPON', 'initial', '2×2', 'class', [], ['АК-74 құрылысы', 'Устройство АК', 'The AK-74']),
  kind('FIR-THEORY', 'specialty', '6×2', 'class', ['theory'], ['Ату негізі', 'Теория огня', 'Firing theory']),
  kind('FIR-HANDLING', 'specialty', '12×2', 'class', [], ['Қару ұстау', 'Приёмы', 'Handling']),
  kind('FIR-PRACTICE', 'specialty', '7×2', 'field', [], ['Көздеу', 'Прицеливание', 'Aiming']),
  kind(
    'FIR-RANGE-1',
    'specialty',
    '1×4',
    'range',
    ['range'],
    ['1-атыс', '1-я стрельба', 'Live fire 1'],
    FIRST_RANGE_WINDOW,
  ),
  kind(
    'FIR-RANGE-2',
    'specialty',
    '1×4',
    'range',
    ['range'],
    ['2-атыс', '2-я стрельба', 'Live fire 2'],
    SECOND_RANGE_WINDOW,
  ),
  exam('FIR'),
  kind('TAC-FIELD', 'specialty', '9×4', 'field', ['heavy'], ['Дала сабағы', 'Занятие в поле', 'Field exercise']),
  kind('TAC-THEORY', 'specialty', '9×2', 'class', ['theory'], ['Ұрыс негізі', 'Основы боя', 'Combat basics']),
  exam('TAC'),
  kind('DRL-INITIAL', 'initial', '4×2', 'drill', [], ['Бұрылу', 'Повороты', 'Turns']),
  kind('DRL-INITIAL-1', 'initial', '2×1', 'drill', [], ['Сапқа тұру', 'Построение', 'Falling in']),
  kind('DRL-LONG', 'specialty', '3×2', 'drill', [], ['Саптық қадам', 'Строевой шаг', 'Marching']),
  kind('DRL-SHORT', 'specialty', '10×1', 'drill', [], ['Сап жүрісі', 'Тренаж', 'Drill practice']),
  exam('DRL', 'drill'),
  kind('PHY-INITIAL', 'initial', '2×2', 'gym', ['heavy'], ['Жаттығулар', 'Упражнения', 'Exercise']),
  kind('PHY-LONG', 'specialty', '8×2', 'gym', ['heavy'], ['Күш, төзім', 'Сила', 'Strength']),
  kind('PHY-SHORT', 'specialty', '6×1', 'gym', ['heavy'], ['Жүгіру', 'Бег', 'Running']),
  exam('PHY', 'gym'),
  kind('REG-INITIAL', 'initial', '6×2', 'class', ['theory'], ['Ішкі қызмет', 'Внутр. служба', 'Internal service']),
  kind('REG-THEORY', 'specialty', '6×2', 'class', ['theory'], ['Қарауыл', 'Караул', 'Guard duty']),
  exam('REG'),
  kind('LAW-INITIAL', 'initial', '3×2', 'class', ['theory'], ['Ата Заң', 'Конституция', 'Constitution']),
  kind('LAW-LONG', 'specialty', '4×2', 'class', ['theory'], ['Әскери заң', 'Воен. право', 'Military law']),
  kind('LAW-SHORT', 'specialty', '4×1', 'class', ['theory'], ['Құқық сағаты', 'Правовой час', 'Law hour']),
  exam('LAW'),
  kind('CBR-THEORY', 'specialty', '3×2', 'class', ['theory'], ['Қорғану', 'Защита', 'Protection']),
  kind('CBR-FIELD', 'specialty', '2×2', 'field', ['heavy'], ['Газқағар', 'Противогаз', 'Gas mask']),
  exam('CBR'),
  kind('MED-INITIAL', 'initial', '1×2', 'class', ['theory'], ['Көмек', 'Помощь', 'First aid']),
  kind('MED-PRACTICE', 'specialty', '4×2', 'class', [], ['Таңу', 'Перевязка', 'Dressing']),
  exam('MED'),
  kind('ENG-THEORY', 'specialty', '2×1', 'class', ['theory'], ['Бекініс', 'Укрепления', 'Field works']),
  kind('ENG-FIELD', 'specialty', '2×3', 'field', ['heavy'], ['Окоп қазу', 'Окоп', 'Digging in']),
  exam('ENG'),
  kind('TOP-THEORY', 'specialty', '1×2', 'class', ['theory'], ['Карта оқу', 'Чтение карты', 'Map reading']),
  kind('TOP-FIELD', 'specialty', '1×4', 'field', [], ['Азимут', 'Ход по азимуту', 'By compass']),
  exam('TOP'),
  kind('REC-THEORY', 'specialty', '1×2', 'class', ['theory'], ['Бақылау', 'Наблюдение', 'Observation']),
  kind(
    'REC-FIELD',
    'specialty',
    '1×4',
    'field',
    ['heavy'],
    ['Далада бақылау', 'Наблюдение в поле', 'Field observation'],
  ),
  exam('REC'),
  kind('COM-PRACTICE', 'specialty', '2×2', 'class', [], ['Радио', 'Радиосвязь', 'Radio']),
  exam('COM'),
];

/** Where a subject's two exam hours go when exams lie outside its hours: one more block, or two of one hour. */
export const MORE_WITHOUT_EXAM: Readonly<Record<string, number>> = {
  'FIR-HANDLING': 1,
  'TAC-THEORY': 1,
  'DRL-LONG': 1,
  'PHY-LONG': 1,
  'REG-THEORY': 1,
  'LAW-LONG': 1,
  'CBR-THEORY': 1,
  'MED-PRACTICE': 1,
  'ENG-THEORY': 2,
  'TOP-THEORY': 1,
  'REC-THEORY': 1,
  'COM-PRACTICE': 1,
};
