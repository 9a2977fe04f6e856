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

/** The hours of DOMAIN §3 cut into blocks: 1–2 h in class, 2–4 h in the field, exams inside the subjects' hours. */
export const DEFAULT_KINDS: readonly LessonKind[] = [
  kind(
    'FIR-SAFETY',
    'initial',
    '1×2',
    'class',
    ['theory'],
    ['Қауіпсіздік шаралары', 'Меры безопасности', 'Safety rules'],
  ),
  kind('FIR-WEAPON', 'initial', '2×2', 'class', [], ['Қару бөлшектеу', 'Разборка оружия', 'Stripping the rifle']),
  kind('FIR-THEORY', 'specialty', '6×2', 'class', ['theory'], ['Атыс негіздері', 'Основы стрельбы', 'Firing theory']),
  kind('FIR-HANDLING', 'specialty', '12×2', 'class', [], ['Қару тәсілдері', 'Приёмы с оружием', 'Weapon handling']),
  kind('FIR-PRACTICE', 'specialty', '7×2', 'field', [], ['Атыс жаттығуы', 'Стрелковая тренировка', 'Firing practice']),
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
  kind('TAC-FIELD', 'specialty', '9×4', 'field', ['heavy'], ['Далалық сабақ', 'Занятие в поле', 'Field exercise']),
  kind('TAC-THEORY', 'specialty', '9×2', 'class', ['theory'], ['Ұрыс негіздері', 'Основы боя', 'Combat basics']),
  exam('TAC'),
  kind('DRL-INITIAL', 'initial', '4×2', 'drill', [], ['Сап тұрысы, бұрылу', 'Стойка и повороты', 'Stance and turns']),
  kind('DRL-INITIAL-1', 'initial', '2×1', 'drill', [], ['Сапқа тұру', 'Построение', 'Falling in']),
  kind('DRL-LONG', 'specialty', '3×2', 'drill', [], ['Саптық қадам', 'Строевой шаг', 'Marching']),
  kind('DRL-SHORT', 'specialty', '10×1', 'drill', [], ['Саптық жаттығу', 'Строевая тренировка', 'Drill practice']),
  exam('DRL', 'drill'),
  kind('PHY-INITIAL', 'initial', '2×2', 'gym', ['heavy'], ['Жалпы жаттығулар', 'Общие упражнения', 'General exercise']),
  kind(
    'PHY-LONG',
    'specialty',
    '8×2',
    'gym',
    ['heavy'],
    ['Күш пен төзімділік', 'Сила и выносливость', 'Strength and stamina'],
  ),
  kind('PHY-SHORT', 'specialty', '6×1', 'gym', ['heavy'], ['Жүгіру', 'Бег', 'Running']),
  exam('PHY', 'gym'),
  kind('REG-INITIAL', 'initial', '6×2', 'class', ['theory'], ['Ішкі қызмет', 'Внутренняя служба', 'Internal service']),
  kind(
    'REG-THEORY',
    'specialty',
    '6×2',
    'class',
    ['theory'],
    ['Тәртіп және қарауыл', 'Дисциплина и караул', 'Discipline and guard'],
  ),
  exam('REG'),
  kind(
    'LAW-INITIAL',
    'initial',
    '3×2',
    'class',
    ['theory'],
    ['Ата Заң негіздері', 'Основы Конституции', 'The Constitution'],
  ),
  kind('LAW-LONG', 'specialty', '4×2', 'class', ['theory'], ['Әскери заңнама', 'Военное право', 'Military law']),
  kind('LAW-SHORT', 'specialty', '4×1', 'class', ['theory'], ['Құқық сағаты', 'Правовой час', 'Law hour']),
  exam('LAW'),
  kind(
    'CBR-THEORY',
    'specialty',
    '3×2',
    'class',
    ['theory'],
    ['Қорғаныш құралдары', 'Средства защиты', 'Protective gear'],
  ),
  kind(
    'CBR-FIELD',
    'specialty',
    '2×2',
    'field',
    ['heavy'],
    ['Газқағар, костюм', 'Противогаз, костюм', 'Mask and suit'],
  ),
  exam('CBR'),
  kind('MED-INITIAL', 'initial', '1×2', 'class', ['theory'], ['Алғашқы көмек', 'Первая помощь', 'First aid basics']),
  kind(
    'MED-PRACTICE',
    'specialty',
    '4×2',
    'class',
    [],
    ['Таңу, қан тоқтату', 'Перевязка, жгут', 'Dressing, tourniquet'],
  ),
  exam('MED'),
  kind(
    'ENG-THEORY',
    'specialty',
    '2×1',
    'class',
    ['theory'],
    ['Бекініс негіздері', 'Основы фортификации', 'Field works basics'],
  ),
  kind('ENG-FIELD', 'specialty', '2×3', 'field', ['heavy'], ['Окоп қазу', 'Отрывка окопа', 'Digging in']),
  exam('ENG'),
  kind('TOP-THEORY', 'specialty', '1×2', 'class', ['theory'], ['Карта оқу', 'Чтение карты', 'Map reading']),
  kind('TOP-FIELD', 'specialty', '1×4', 'field', [], ['Азимутпен жүру', 'Ход по азимуту', 'Marching by compass']),
  exam('TOP'),
  kind(
    'REC-THEORY',
    'specialty',
    '1×2',
    'class',
    ['theory'],
    ['Бақылау негіздері', 'Основы наблюдения', 'Observation basics'],
  ),
  kind(
    'REC-FIELD',
    'specialty',
    '1×4',
    'field',
    ['heavy'],
    ['Далада бақылау', 'Наблюдение в поле', 'Field observation'],
  ),
  exam('REC'),
  kind('COM-PRACTICE', 'specialty', '2×2', 'class', [], ['Радиомен жұмыс', 'Работа на рации', 'Working the radio']),
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
