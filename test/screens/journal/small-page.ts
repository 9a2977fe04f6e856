import type { JournalLine, JournalPage } from '../../../shared/contract/journal.contract.ts';

/** A two-hour lesson of the first platoon on 27 January, to be closed. */
export const LINE: JournalLine = {
  key: '1-1-0-2027-01-27-0',
  ref: { card: { platoonId: 1, lessonKindId: 1, blockIndex: 0 }, date: '2027-01-27', slot: 0 },
  date: '2027-01-27',
  slot: 0,
  hours: 2,
  start: '08:30',
  end: '10:20',
  platoon: { id: 1, number: 1 },
  subjectCode: 'TAC',
  number: 7,
  lessonNames: { kk: 'Ұрыс негізі', ru: 'Основы боя', en: 'Basics of combat' },
  phase: 'specialty',
  place: { id: 1, name: '1-сынып' },
  instructor: { id: 4, name: 'Сәрсенов Марат' },
  makeup: null,
  state: 'toClose',
  reason: null,
  reopened: false,
  topic: null,
  men: 3,
  absent: 0,
};

export const PAGE: JournalPage = {
  ...LINE,
  roll: [
    { cadetId: 1, name: 'Әлімов Бекзат', guestOf: null },
    { cadetId: 2, name: 'Омаров Данияр', guestOf: null },
    { cadetId: 3, name: 'Үсенов Ерасыл', guestOf: null },
  ],
  marks: [],
  topics: ['Қорғаныс'],
  instructors: [{ id: 4, name: 'Сәрсенов Марат' }],
  written: null,
  begun: true,
  standIn: null,
};
