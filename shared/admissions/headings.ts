import { repairLatin, searchFold } from '../kit/kazakh.ts';
import type { RosterField } from './sheet.ts';

/** How surely a heading names a field, 0…1: the whole phrase is known, its stems are, or it is merely likely. */
const EXACT = 1;
const BY_STEMS = 0.8;
const LIKELY = 0.6;

type Heading = {
  field: RosterField;
  /** Whole headings as clerks write them, in any of the three languages. */
  exact: string[];
  /** Stems in folded letters (ә→а, қ→к …): every pattern of one group must occur. */
  stems?: RegExp[][];
  likely?: string[];
  /** A heading with one of these is about something else (place of birth, date of payment). */
  never?: RegExp;
};

/** Where two fields fit a heading equally well, the earlier in this list has it: the narrower stands first. */
const HEADINGS: Heading[] = [
  {
    field: 'number',
    exact: ['№', '№ п/п', 'п/п', '№ пп', 'N п/п', 'номер п/п', '#', 'No', 'Number', 'р/с', '№ р/с', 'т/р', 'қ/с'],
    likely: ['номер', 'реттік нөмірі', 'рет саны', 'рет'],
  },
  {
    field: 'fullName',
    exact: [
      'ФИО',
      'Ф.И.О.',
      'Фамилия, имя, отчество',
      'Фамилия имя',
      'Аты-жөні',
      'Т.А.Ә.',
      'Тегі, аты',
      'Тегі, аты, әкесінің аты',
      'Full name',
    ],
    stems: [
      [/(^| )(фио|ф и о|т а а)( |$)/],
      [/фамил/, /(^| )имя( |$)/],
      [/(^| )теги( |$)/, /(^| )аты( |$)/],
      [/аты жон/],
    ],
    likely: ['Name'],
  },
  {
    field: 'givenName',
    exact: ['Имя', 'Аты', 'Есімі', 'Given name', 'First name', 'Имя, отчество', 'Аты, әкесінің аты'],
    stems: [[/^(имя|аты|есими)( |$)/]],
  },
  {
    field: 'patronymic',
    exact: ['Отчество', 'Әкесінің аты', 'Patronymic', 'Middle name'],
    stems: [[/отчеств/], [/акесинин аты/], [/patronymic/]],
  },
  {
    field: 'surname',
    exact: ['Фамилия', 'Тегі', 'Фамилиясы', 'Surname', 'Last name', 'Family name'],
    stems: [[/^фамил/], [/^теги( |$)/], [/surname/]],
  },
  {
    field: 'iin',
    exact: ['ИИН', 'ЖСН', 'IIN', 'Индивидуальный идентификационный номер', 'Жеке сәйкестендіру нөмірі'],
    stems: [[/(^| )(иин|жсн|iin)( |$)/], [/индивидуальн/, /номер/], [/сайкестендир/], [/identification number/]],
  },
  {
    field: 'birthDate',
    exact: ['Дата рождения', 'Туған күні', 'Туылған күні', 'Date of birth', 'Birth date', 'ДР', 'Д.р.', 'DOB'],
    stems: [[/рожд/], [/(туган|туылган)/], [/birth/]],
    never: /мест|жер|место|place/,
  },
  {
    field: 'defenceDepartment',
    exact: ['УДО/ОДО', 'ОДО', 'УДО', 'ҚІБ', 'ҚІЖБ', 'Военкомат', 'Defence department'],
    stems: [
      [/(^| )(одо|удо|киб|кижб)( |$)/],
      [/оборон/],
      [/корганыс/],
      [/военкомат/],
      [/военного управления/],
      [/defen[cs]e/],
    ],
  },
  {
    field: 'phone',
    exact: ['Телефон', 'Тел.', 'Ұялы телефон', 'Phone', 'Mobile'],
    stems: [[/(^| )(тел|моб|phone|mobile|tel)/], [/телефон/], [/уялы/], [/контакт/]],
  },
  {
    field: 'family',
    exact: ['Семейное положение', 'Отбасы жағдайы', 'Отбасылық жағдайы', 'Marital status', 'Family'],
    stems: [[/семейн/], [/(^| )сем пол/], [/отбас/], [/marital/]],
  },
  {
    field: 'medicalDate',
    exact: ['ВВК: дата', 'Дата ВВК', 'Дата медкомиссии', 'Комиссия күні', 'Medical date'],
    stems: [[/ввк|медком|медицин|комисс|адк|medic|commission/, /дат|куни|date/]],
  },
  {
    field: 'medicalLimits',
    exact: ['Ограничения', 'Шектеулер', 'Шектеу', 'Limits', 'Restrictions'],
    stems: [[/ограничен/], [/шектеу/], [/limits|restrictions/]],
  },
  {
    field: 'medicalResult',
    exact: ['ВВК: заключение', 'Заключение ВВК', 'Годность', 'Жарамдылығы', 'Комиссия қорытындысы', 'Medical result'],
    stems: [
      [/ввк|медком|медицин|комисс|адк|medic|commission/, /заключ|результ|решен|корытынд|натиж|result/],
      [/годност/],
      [/жарамдыл/],
      [/fitness/],
    ],
    likely: ['ВВК', 'Медкомиссия', 'Заключение', 'Қорытынды', 'Медициналық комиссия', 'Medical'],
  },
  {
    field: 'receipt',
    exact: ['Квитанция', '№ квитанции', 'Түбіртек', 'Түбіртек №', 'Чек', 'Receipt', 'Receipt no.'],
    stems: [[/квитанц/], [/тубиртек/], [/(^| )чек(а)?( |$)/], [/receipt/]],
  },
  {
    field: 'paid',
    exact: ['Оплата', 'Оплата, тг', 'Оплачено', 'Төлем', 'Төлемақы', 'Төленді', 'Төледі', 'Paid', 'Payment'],
    stems: [[/оплат|оплач/], [/толем|толенд|толед|толеген/], [/paid|payment/]],
    likely: ['Сумма', 'Сумма, тг', 'Сома', 'Fee'],
    never: /дат|куни|date/,
  },
];

/** A heading as it is compared: folded, Latin look-alikes mended, signs as blanks. */
export function foldHeading(text: string): string {
  return searchFold(repairLatin(text).text)
    .replace(/[^\p{L}\p{N}№#]+/gu, ' ')
    .trim();
}

const KNOWN = HEADINGS.map((heading) => ({
  ...heading,
  exact: new Set(heading.exact.map(foldHeading)),
  likely: new Set((heading.likely ?? []).map(foldHeading)),
}));

/** Every field a heading may name, with its confidence 0…1, surest first. */
export function fieldsOfHeading(text: string): { field: RosterField; confidence: number }[] {
  const folded = foldHeading(text);
  if (folded === '') return [];
  const found: { field: RosterField; confidence: number }[] = [];
  for (const { field, exact, stems = [], likely, never } of KNOWN) {
    if (exact.has(folded)) found.push({ field, confidence: EXACT });
    else if (never?.test(folded)) continue;
    else if (stems.some((group) => group.every((stem) => stem.test(folded))))
      found.push({ field, confidence: BY_STEMS });
    else if (likely.has(folded)) found.push({ field, confidence: LIKELY });
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}
