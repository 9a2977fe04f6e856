// The lint of the texts: `node .ci/texts.mjs`. Fails on a key missing in a language, a key nobody says, a Kazakh text
// that is still the Russian one, a refusal of the host without words, and a command without its history sentence.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PAPER_TEXTS } from '../electron/papers/texts/both-languages.ts';
import { en } from '../renderer/i18n/en.ts';
import { kk } from '../renderer/i18n/kk.ts';
import { ru } from '../renderer/i18n/ru.ts';
import { contract } from '../shared/contract/contract.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Keys put together at run time (sayByKey, refusalText, historyText). A room adds its own prefix here. */
const SAID_BY_PREFIX = [
  /^\w+\.refusal\./,
  /^\w+\.history\./,
  /^rules\.name\./,
  /^inputFaults\.(is|field)\./,
  /^session\.right(On|To)\./,
  /^session\.passwordRule\./,
  /^timetable\.(remedy|condition)\./,
  /^(rangeDay\.(finding|missing)|firing\.hindrance|range\.held)\./,
  /^(exams\.(finding|reason|mend)|sheets\.hindrance)\./,
  /^rules\.choice\./,
  /^today\.urgent\./,
  /^(history\.fault|historyWords|historyColumns)\./,
  /^help\.of\./,
];

/** Words that are the same in both languages. */
const SAME_IN_BOTH = new Set([
  'Сарбаз',
  'Карточка',
  'код',
  'Телефон',
  'Медкомиссия',
  'Г',
  'Н',
  'Полигон',
  'Наряд',
  'Командир',
  'Директор',
  'Курсант',
  'Инструктор',
  'Плац',
  'плац',
  'полигон',
  'теория',
  'Взвод',
  'Казарма',
  'казарма',
  'Комиссия',
  'комиссия',
  'Норматив',
  'Сертификат',
  'сертификат',
  'Сертификат №',
  'Билет',
  'МБ',
  'билет',
  'акт',
  'Бланк',
  'бланк',
  'взвод',
  'директор',
  'калибр',
  'командир',
  'курсант',
  'медкомиссия',
  'норматив',
  'спортзал',
  'телефон',
  'файл',
]);

/** Words that Kazakh and Russian share. Any other word of the Russian texts has no place on a Kazakh screen or paper. */
const SHARED_WORDS = new Set(
  (
    'сарбаз казарма полигон сертификат карточка курсант взвод бланк мин файл интернет плац код экран форма минут ' +
    'командир директор офицер компьютер наряд цифр алматы файлы диск комиссия телефон спортзал акт карта ' +
    'сертификаты журнал штат взводы норматив сканер калибр билет телефоны курс бюджет формула импорт курсанты ' +
    'теория блок баланс диагноз посты пост медик балл ведомость диета взв серия цифры госпиталь бухгалтер йцукен'
  ).split(' '),
);

/** Refusals of the host that are never words on a screen. */
const NO_WORDS_NEEDED = new Set();

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(texts, prefix = '') {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function sources(folder, wanted) {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/renderer\/i18n\/(kk|ru|en)[./]/.test(file.replaceAll('\\', '/')))
    .map((file) => readFileSync(file, 'utf8'));
}

const found = [];
const languages = Object.entries({ kk, ru, en }).map(([name, texts]) => [name, new Map(flatten(texts))]);
const bare = (key) => key.replace(PLURAL, '');
const every = new Set(languages.flatMap(([, texts]) => [...texts.keys()].map(bare)));

for (const [name, texts] of languages) {
  const has = new Set([...texts.keys()].map(bare));
  for (const key of every) if (!has.has(key)) found.push(`missing in ${name}: ${key}`);
  for (const [key, text] of texts) if (text.trim() === '') found.push(`empty in ${name}: ${key}`);
}

const said = sources('renderer', /\.tsx?$/).join('\n');
const templates = [...said.matchAll(/`([a-z]\w*\.[^`]*\$\{[^`]*)`/g)].map(([, template]) => {
  const pattern = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${pattern.join('[^.]+')}$`);
});
for (const key of every) {
  const isSaid =
    SAID_BY_PREFIX.some((prefix) => prefix.test(key)) ||
    said.includes(`'${key}'`) ||
    templates.some((template) => template.test(key));
  if (!isSaid) found.push(`nobody says: ${key}`);
}

const [, kazakh] = languages[0];
const [, russian] = languages[1];
for (const [key, text] of kazakh) {
  const words = text.replaceAll(/\{\{.*?\}\}/g, '').trim();
  if (/\p{Script=Cyrillic}/u.test(words) && text === russian.get(key) && !SAME_IN_BOTH.has(words)) {
    found.push(`Kazakh is still the Russian: ${key} «${text}»`);
  }
}

const wordsOf = (text) =>
  text
    .replaceAll(/\{\{.*?\}\}/g, ' ')
    .toLowerCase()
    .match(/\p{Script=Cyrillic}{3,}/gu) ?? [];
/** Texts of papers as they are, those made by functions by their source. */
const paperTexts = (texts, at) =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? paperTexts(value, `${at}${key}.`) : [[at + key, String(value)]],
  );
const russianWords = new Set(
  [...russian, ...paperTexts(PAPER_TEXTS.ru, 'papers.')].flatMap(([, text]) => wordsOf(text)),
);
for (const [key, text] of [...kazakh, ...paperTexts(PAPER_TEXTS.kk, 'papers.')])
  for (const word of wordsOf(text))
    if (russianWords.has(word) && !SHARED_WORDS.has(word)) found.push(`a Russian word in Kazakh: ${key} «${word}»`);

const hostCode = [...sources('electron', /\.ts$/), ...sources('shared', /\.ts$/)].join('\n');
const refused = new Set([...hostCode.matchAll(/\b(?:refuse|Refusal)\(\s*'([a-z]+\.\w+)'/gi)].map(([, code]) => code));
for (const code of refused) {
  const [room, name] = code.split('.');
  if (NO_WORDS_NEEDED.has(code)) continue;
  for (const part of ['what', 'why', 'todo']) {
    if (!every.has(`${room}.refusal.${name}.${part}`))
      found.push(`a refusal without words: ${room}.refusal.${name}.${part}`);
  }
}

for (const [operation, { kind }] of Object.entries(contract)) {
  const [room, act] = operation.split('.');
  if (kind === 'command' && !every.has(`${room}.history.${act}`))
    found.push(`a command without its sentence: ${room}.history.${act}`);
}

for (const line of found) console.error(line);
console.log(
  found.length === 0 ? `texts: ${every.size} keys in three languages, all well` : `texts: ${found.length} found`,
);
process.exit(found.length === 0 ? 0 : 1);
