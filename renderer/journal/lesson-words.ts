import i18next from 'i18next';
import type { JournalLine } from '../../shared/contract/journal.contract.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { currentLanguage } from '../i18n/setup.ts';

/** 'ТАК 7' or, where it has no number, 'ТАК'. */
export function lessonCode({ subjectCode: code, number }: Pick<JournalLine, 'subjectCode' | 'number'>): string {
  const short = subjectCode(code, currentLanguage());
  return number === null ? short : `${short} ${number}`;
}

/** Whose lesson it is: the platoon, or the men who make hours up. */
export function whoseLesson({ platoon, men }: Pick<JournalLine, 'platoon' | 'men'>): string {
  return platoon
    ? i18next.t('journal.ledger.platoon', { number: platoon.number })
    : i18next.t('journal.makeup.forMen', { count: men });
}

/** 'Сәрсенов М. Ж.': the surname stays whole where room is short. */
export function shortPerson(name: string): string {
  const [surname = '', ...given] = name.split(' ').filter(Boolean);
  return [surname, ...given.map((one) => `${[...one][0] ?? ''}.`)].join(' ');
}

/** Whole name of a line, for screen readers. */
export const lineName = (line: JournalLine): string =>
  `${line.start}–${line.end}, ${whoseLesson(line)}, ${lessonCode(line)} ${line.lessonNames[currentLanguage()]}`;
