/** Fewest characters of a password; a few words make more than enough. */
export const LEAST_PASSWORD = 10;

export const PASSWORD_RULES = ['tooShort', 'ownName', 'keyRun', 'common'] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

/** What is guessed of a name: its parts, without initials and particles. */
const LEAST_NAME_PART = 4;
/** Letters that have to be left when names are taken out. */
const LEAST_REST = 4;

/** Keys in the order they lie, and letters in the order they are learned: Latin, Russian, Kazakh. */
const RUNS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'әіңғүұқөһ',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  '12345678901234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
];

/** What is tried first where people write Kazakh, Russian and English; digits and signs at its ends change nothing. */
const COMMON = new Set([
  ...['password', 'passw', 'admin', 'administrator', 'welcome', 'letmein', 'iloveyou', 'sarbaz', 'qazaqstan'],
  ...['kazakhstan', 'kazakstan', 'almaty', 'astana', 'nursultan', 'qupiasoz', 'parol', 'privet', 'zhasulan'],
  ...['құпиясөз', 'құпия', 'пароль', 'парольпароль', 'қазақстан', 'казахстан', 'алматы', 'астана', 'сарбаз'],
  ...['әкімші', 'админ', 'администратор', 'командир', 'директор', 'нұсқаушы', 'кезекші', 'курсант', 'взвод'],
  ...['сәлеметсізбе', 'здравствуйте', 'любовь', 'алғабас', 'біргебіз', 'отаным', 'қазақелі'],
]);

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');
const backwards = (text: string): string => [...text].reverse().join('');

/** Fewest different characters; below that it is one key held down, or two in turn. */
const LEAST_DIFFERENT = 5;
/** Longest piece of a run that says nothing yet. */
const HARMLESS_RUN = 3;

/** Whether it is held together by keys that lie beside each other: more than half of it stands in runs. */
function isKeyRun(text: string): boolean {
  if (new Set(text).size < Math.min(LEAST_DIFFERENT, text.length)) return true;
  let inRuns = 0;
  for (let from = 0; from < text.length; ) {
    let length = 1;
    while (from + length < text.length && liesInARow(text.slice(from, from + length + 1))) length += 1;
    if (length > HARMLESS_RUN) inRuns += length;
    from += length;
  }
  return inRuns * 2 > text.length;
}

const liesInARow = (piece: string): boolean =>
  RUNS.some((run) => run.includes(piece) || backwards(run).includes(piece));

function isOwnName(text: string, names: readonly string[]): boolean {
  const parts = names
    .flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length >= LEAST_NAME_PART)
    .toSorted((a, b) => b.length - a.length);
  if (!parts.some((part) => text.includes(part))) return false;
  return lettersOf(parts.reduce((rest, part) => rest.replaceAll(part, ''), text)).length < LEAST_REST;
}

/**
 * What speaks against a new password. Length carries it: no capitals or signs are asked for, only that it is not what
 * somebody who knows the person tries first.
 * @param names of the person, his login and the school
 */
export function passwordFaults(password: string, names: readonly string[]): PasswordRule[] {
  const text = fold(password);
  const faults: Record<PasswordRule, boolean> = {
    tooShort: [...password].length < LEAST_PASSWORD,
    ownName: isOwnName(text, names),
    keyRun: isKeyRun(text),
    common: COMMON.has(text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')),
  };
  return PASSWORD_RULES.filter((rule) => faults[rule]);
}
