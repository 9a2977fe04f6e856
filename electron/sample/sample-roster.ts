import { checkIin } from '../../shared/kit/iin.ts';
import { addDays, formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { type Random, seededRandom } from '../../shared/kit/random.ts';

/** Invented men: any likeness is chance. */
const SURNAMES = [
  'Әбдірахманов',
  'Байғазиев',
  'Ғабдуллин',
  'Дүйсенбаев',
  'Есенқұлов',
  'Жұмағұлов',
  'Кенжебеков',
  'Қожахметов',
  'Мұхамеджанов',
  'Нұрмағамбетов',
  'Өтегенов',
  'Петренко',
  'Рахымбаев',
  'Сейітқазиев',
  'Тілеубергенов',
  'Ұзақбаев',
  'Үсенов',
  'Хасенов',
  'Шәріпов',
  'Ыбыраев',
  'Ізтілеуов',
  'Ким',
  'Соколов',
  'Һашимов',
  'Айтбаев',
  'Бекмұратов',
  'Әлімжанов',
  'Жиһангеров',
  'Оразалиев',
  'Сағындықов',
  'Өмірбеков',
  'Смағұлов',
  'Тұрсынбеков',
  'Төлеубаев',
  'Ұлықпанов',
];
const GIVEN_NAMES = [
  'Бауыржан',
  'Темірлан',
  'Рамазан',
  'Қуаныш',
  'Бекзат',
  'Өмірзақ',
  'Арман',
  'Ерасыл',
  'Әлишер',
  'Алмас',
  'Дәурен',
  'Данила',
  'Нұрсұлтан',
  'Дінмұхаммед',
  'Санжар',
  'Мағжан',
  'Олжас',
  'Ілияс',
  'Ғалым',
  'Шыңғыс',
  'Тимур',
  'Жандос',
];
const PATRONYMICS = [
  'Қайратұлы',
  'Оразұлы',
  'Тимурұлы',
  'Сәкенұлы',
  'Ерболұлы',
  'Нұрғалиұлы',
  'Талғатұлы',
  'Серікұлы',
  'Маратұлы',
  'Асқарұлы',
];
const DEPARTMENTS = [
  'Алмалы ауданы ҚІБ',
  'Бостандық ауданы ҚІБ',
  'Медеу ауданы ҚІБ',
  'Түрксіб ауданы ҚІБ',
  'Жетісу ауданы ҚІБ',
];

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)] as T;

/** A well-formed IIN of a man born on this day; the serial is counted on when its number is unassignable. */
function iinOf(birthDate: LocalDate, serial: number): string {
  const stem = birthDate.slice(2).replaceAll('-', '') + (birthDate < '2000' ? '3' : '5');
  for (let next = serial; ; next++) {
    const body = stem + String(next % 10_000).padStart(4, '0');
    for (let digit = 0; digit < 10; digit++) {
      if (checkIin(`${body}${digit}`).ok) return `${body}${digit}`;
    }
  }
}

/**
 * A roster of invented men as csv text with Kazakh headings, the same for the same seed: all of age on the intake's
 * first day, fit and paid, every third with a family.
 */
export function sampleRosterCsv(men: number, startsOn: LocalDate, feeTenge: number, seed: number): string {
  const random = seededRandom(seed);
  const rows = [
    '№;Тегі;Аты;Әкесінің аты;ЖСН;Туған күні;ҚІБ;Телефон;Отбасы жағдайы;ӘДК күні;ӘДК қорытындысы;Төлем;Түбіртек',
  ];
  const seen = new Set<string>();
  while (rows.length <= men) {
    const name = [pick(random, SURNAMES), pick(random, GIVEN_NAMES), pick(random, PATRONYMICS)].join(';');
    if (seen.has(name)) continue;
    seen.add(name);
    // Between 24 and 27 full years on the first day, both ends kept clear of the birthday itself.
    const birthDate = addDays(startsOn, -Math.floor(24.1 * 365.25) - random.below(Math.floor(3.6 * 365)));
    const phone = `+7 701 ${String(random.below(900) + 100)} ${String(random.below(90) + 10)} ${String(random.below(90) + 10)}`;
    rows.push(
      [
        rows.length,
        name,
        iinOf(birthDate, random.below(9000)),
        formatDate(birthDate),
        pick(random, DEPARTMENTS),
        phone,
        random.below(3) === 0 ? 'үйленген' : 'бойдақ',
        formatDate(addDays(startsOn, -20 - random.below(40))),
        'жарамды',
        feeTenge,
        `ҮЛГІ-${100_000 + random.below(900_000)}`,
      ].join(';'),
    );
  }
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}
