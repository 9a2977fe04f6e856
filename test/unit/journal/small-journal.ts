import type {
  Card,
  JournalFacts,
  JournalMan,
  Makeup,
  Mark,
  Report,
  Seat,
} from '../../../shared/journal/journal-facts.ts';

/** Drill of initial training (2 × 2 h) and tactics of the specialty (2 × 3 h). */
export const DRILL = 1;
export const TACTICS = 2;
export const KINDS: JournalFacts['kinds'] = [
  { id: DRILL, subjectCode: 'DRL', phase: 'initial', hours: 2 },
  { id: TACTICS, subjectCode: 'TAC', phase: 'specialty', hours: 3 },
];
export const MONDAY = '2027-01-11';

export const card = (platoonId: number, lessonKindId: number, blockIndex: number): Card => ({
  platoonId,
  lessonKindId,
  blockIndex,
});
export const seat = (date: string, slot = 0): Seat => ({ date, slot, placeId: 1, instructorId: 1 });

export const man = (id: number, platoonId: number | null, more: Partial<JournalMan> = {}): JournalMan => ({
  id,
  surname: 'Әлімов',
  givenName: `Б${id}`,
  patronymic: null,
  platoonId,
  enrolledOn: '2027-01-09',
  leftOn: null,
  stays: [],
  ...more,
});

export const absent = (cadetId: number, hours: number, more: Partial<Mark> = {}): Mark => ({
  cadetId,
  kind: 'excused',
  reason: 'illness',
  hours,
  note: null,
  ...more,
});

let lastId = 0;
/** A closed page; give `state` and `reason` for one that was not held. */
export function report(of: Card | null, where: Seat, men: number[], more: Partial<Report> = {}): Report {
  lastId += 1;
  return {
    id: lastId,
    lessonKindId: of?.lessonKindId ?? DRILL,
    card: of,
    makeupId: null,
    hours: KINDS.find(({ id }) => id === (of?.lessonKindId ?? DRILL))?.hours ?? 0,
    state: 'held',
    topic: null,
    reason: null,
    men,
    guests: [],
    marks: [],
    writtenAt: `${where.date}T18:00:00`,
    writtenBy: 'Тест',
    ...where,
    ...more,
  };
}

export const makeup = (id: number, more: Partial<Makeup> = {}): Makeup => ({
  id,
  lessonKindId: DRILL,
  card: null,
  hours: 2,
  men: [],
  ...seat('2027-01-24'),
  ...more,
});

/** Platoon 1 alone: drill on Monday and Tuesday, tactics on Wednesday and Thursday. */
export const PLANNED: JournalFacts['planned'] = [
  { ...card(1, DRILL, 0), ...seat(MONDAY) },
  { ...card(1, DRILL, 1), ...seat('2027-01-12') },
  { ...card(1, TACTICS, 0), ...seat('2027-01-13') },
  { ...card(1, TACTICS, 1), ...seat('2027-01-14') },
];

export const facts = (more: Partial<JournalFacts> = {}): JournalFacts => ({
  kinds: KINDS,
  planned: PLANNED,
  reports: [],
  makeups: [],
  guests: [],
  men: [man(1, 1), man(2, 1)],
  ...more,
});
