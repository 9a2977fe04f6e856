import type { Board, BoardCard } from '../../../shared/contract/timetable.contract.ts';

const names = (text: string) => ({ kk: text, ru: `${text} (ru)`, en: `${text} (en)` });

/** A card of platoon 1 on Monday 11 January unless told otherwise. */
export function card(parts: Partial<BoardCard>): BoardCard {
  return {
    platoonId: 1,
    lessonKindId: 1,
    blockIndex: 0,
    subjectCode: 'FIR',
    number: 1,
    lessonNames: names('Қауіпсіздік'),
    flags: [],
    hours: 2,
    date: '2027-01-11',
    slot: 0,
    placeId: 1,
    instructorId: 1,
    lock: null,
    changed: false,
    ...parts,
  };
}

/** Two weeks of one intake: two platoons, a Sunday between, a holiday on the second Wednesday. */
export function smallBoard(parts: Partial<Board> = {}): Board {
  const days = Array.from({ length: 14 }, (_, index): Board['days'][number] => {
    const weekday = (index % 7) + 1;
    const kind = weekday === 7 ? 'rest' : index === 9 ? 'holiday' : 'training';
    const date = `2027-01-${String(11 + index).padStart(2, '0')}`;
    return { date, weekday, courseDay: index + 1, kind, lessonHours: kind === 'training' ? 8 : 0, eveningHours: 0 };
  });
  const starts = ['08:30', '09:30', '10:30', '11:30', '13:20', '14:20', '15:20', '16:20'];
  return {
    cohortId: 1,
    cohortCode: '2027-01',
    version: 0,
    days,
    slots: starts.map((start) => ({ start, end: `${start.slice(0, 3)}50` })),
    eveningSlots: [],
    dinnerAfter: 4,
    platoons: [
      { id: 1, number: 1, size: 20, hoursPlaced: 4, hoursTotal: 6 },
      { id: 2, number: 2, size: 21, hoursPlaced: 4, hoursTotal: 6 },
    ],
    subjects: [
      { code: 'FIR', names: names('Атыс даярлығы'), initialHours: 6, specialtyHours: 60 },
      { code: 'TAC', names: names('Тактикалық даярлық'), initialHours: 0, specialtyHours: 56 },
    ],
    instructors: [
      { id: 1, fullName: 'Ялымов Ержан', subjects: ['FIR'], maxHoursPerDay: 6, active: true },
      { id: 2, fullName: 'Әлиев Асқар', subjects: ['TAC'], maxHoursPerDay: 6, active: true },
    ],
    places: [
      { id: 1, name: '1-сынып', type: 'class', capacity: 30, active: true },
      { id: 2, name: '1-дала', type: 'field', capacity: 60, active: true },
    ],
    cards: [
      card({}),
      card({
        lessonKindId: 2,
        subjectCode: 'TAC',
        hours: 4,
        slot: 4,
        placeId: 2,
        instructorId: 2,
        lessonNames: names('Шабуыл'),
      }),
      card({ platoonId: 2, date: '2027-01-12', slot: 2, number: 1 }),
      card({
        platoonId: 2,
        lessonKindId: 2,
        subjectCode: 'TAC',
        hours: 2,
        date: '2027-01-18',
        slot: 0,
        placeId: 2,
        instructorId: 2,
      }),
    ],
    makeups: [],
    tray: [
      {
        platoonId: 1,
        lessonKindId: 3,
        subjectCode: 'FIR',
        lessonNames: names('Көздеу'),
        flags: [],
        placeType: 'class',
        hours: 1,
        blockIndexes: [0, 1],
        hoursLeft: 2,
      },
    ],
    versions: [],
    draft: { madeAt: '2027-01-10T09:00:00', changes: 4, fromVersion: null, submission: null },
    ...parts,
  };
}
