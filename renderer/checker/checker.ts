import { COMPARED_FIELDS, type ComparedField } from '../../shared/certificates/certificate-terms.ts';
import type { CheckerData } from '../../shared/certificates/checker-page.ts';
import { judgeCode, type PaperInHand } from '../../shared/certificates/judge-code.ts';
import { fromHex, listDoubt } from '../../shared/certificates/revocations.ts';
import { CHECKER_TEXTS, type CheckerLanguage, type PageVerdict } from './checker-texts.ts';
import { newerList } from './newer-list.ts';
import { verify } from './verify.ts';

const find = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const { keys: written, fingerprint, list: embedded } = JSON.parse(find('data').textContent) as CheckerData;
const keys = written.map(({ keyId, publicKey }) => ({ keyId, publicKey: fromHex(publicKey) }));
let list = embedded;
let language: CheckerLanguage = (['kk', 'ru', 'en'] as const).find((one) => navigator.language.startsWith(one)) ?? 'kk';
let listAnswer: 'listTaken' | Exclude<ReturnType<typeof newerList>, object> | null = null;

const code = find<HTMLTextAreaElement>('code');
const form = find<HTMLFormElement>('ask');
const texts = () => CHECKER_TEXTS[language];
const shownDate = (date: string) => date.slice(0, 10).split('-').reverse().join('.');
const shown = (value: string | number) =>
  /^\d{4}-\d\d-\d\d$/.test(String(value)) ? shownDate(String(value)) : String(value);
/** The day on this computer; only how old the list is hangs on it. */
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
const doubtText = (issuedOn: string | null): string | null => {
  const doubt = listDoubt(list.madeAt, issuedOn, today());
  if (!doubt) return null;
  return texts().doubt[doubt.code].replace('{{days}}', 'days' in doubt ? String(doubt.days) : '');
};

function paperInHand(): PaperInHand {
  const typed = [...new FormData(form)].filter(([, value]) => String(value).trim() !== '');
  return Object.fromEntries(typed.map(([field, value]) => [field, String(value)]));
}

const KIND: Partial<Record<PageVerdict, string>> = { valid: 'is-good', unreadable: 'is-warn', otherKey: 'is-warn' };

function judge(): void {
  const place = find('verdict');
  place.hidden = code.value.trim() === '';
  if (place.hidden) return;
  const { verdict, said, differences, on } = judgeCode(
    code.value,
    { keys, entries: list.entries, verify },
    paperInHand(),
  );
  const name = verdict as PageVerdict;
  const { what, todo } = texts().verdict[name];
  place.className = KIND[name] ?? 'is-bad';
  place.dataset.verdict = name;
  const strong = element('strong', on === null ? what : `${what}, ${texts().since.replace('{{date}}', shownDate(on))}`);
  const parts = [strong, element('p', todo)];
  // Words that nobody of this school has signed are not shown: they would look like a finding.
  if (said && name !== 'forged' && name !== 'otherKey') {
    const rows = element('dl', '');
    for (const field of COMPARED_FIELDS) {
      const difference = differences.find((one) => one.field === field);
      rows.append(...line(field, said[field], difference?.found));
    }
    parts.push(rows);
    const doubt = name === 'valid' || name === 'altered' ? doubtText(said.issuedOn) : null;
    if (doubt) parts.push(element('p', doubt, 'warned'));
  }
  place.replaceChildren(...parts);
}

function line(field: ComparedField, signed: string | number, found: string | undefined): HTMLElement[] {
  const value = element('dd', shown(signed));
  if (found !== undefined) value.append(element('span', `${texts().onPaper}: ${found}`, 'other'));
  return [element('dt', texts().field[field]), value];
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function show(): void {
  const said = texts();
  document.documentElement.lang = language;
  document.title = said.title;
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]'))
    place.textContent = String(said[place.dataset.text as 'title']);
  for (const place of document.querySelectorAll<HTMLElement>('[data-field]'))
    place.textContent = said.field[place.dataset.field as ComparedField];
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  find('school').textContent = list.school;
  find('fingerprint').textContent = fingerprint;
  find('list-of').textContent = said.listOf
    .replace('{{date}}', shownDate(list.madeAt))
    .replace('{{count}}', String(list.entries.length));
  const old = doubtText(null);
  find('list-old').textContent = old;
  find('list-old').hidden = old === null;
  find('list-answer').textContent =
    listAnswer === null ? '' : listAnswer === 'listTaken' ? said.listTaken : said.listRefused[listAnswer];
  judge();
}

/** Ready for the next scan, which types over what stands there. */
function ask(): void {
  judge();
  code.select();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener('reset', () =>
  setTimeout(() => {
    judge();
    code.focus();
  }),
);
// A scanner ends with Enter.
code.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  ask();
});
code.addEventListener('paste', () => setTimeout(ask));
find('compare').addEventListener('input', judge);
find<HTMLInputElement>('list-file').addEventListener('change', async ({ target }) => {
  const input = target as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  const found = newerList(await file.text(), list, keys, verify);
  listAnswer = typeof found === 'string' ? found : 'listTaken';
  if (typeof found !== 'string') list = found;
  input.value = '';
  show();
});
for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
  button.addEventListener('click', () => {
    language = button.dataset.language as CheckerLanguage;
    show();
  });
show();
code.focus();
