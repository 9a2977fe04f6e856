import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';

type Plan = OutputOf<'exams.plan'>;

const name = (kk: string) => ({ kk, ru: kk, en: kk });

/** An exam of tactics of platoon 1 as the plan shows it, with its commission. */
export const examRow = (change: Partial<ExamRow> = {}): ExamRow => ({
  examId: 7,
  subjectCode: 'TAC',
  platoonId: 1,
  platoon: 1,
  kind: 'main',
  date: '2027-02-15',
  from: '08:30',
  to: '10:20',
  placeId: 2,
  place: 'Плац',
  orderNumber: '40',
  note: null,
  members: [{ role: 'chair', name: 'Әбдіғаппаров Е. С.', personId: 2 }],
  normIds: [],
  state: 'planned',
  men: 20,
  marked: 0,
  closedAt: null,
  reopened: 0,
  findings: [],
  ...change,
});

/** A plan of two subjects and two platoons. */
export const examPlan = (change: Partial<Plan> = {}): Plan => ({
  rule: 'halves',
  startsOn: '2027-01-11',
  endsOn: '2027-02-19',
  days: ['2027-02-15', '2027-02-16'],
  subjects: [
    { code: 'TAC', names: name('Тактика'), hours: 40, normIds: [] },
    { code: 'MED', names: name('Медицина'), hours: 10, normIds: [] },
  ],
  platoons: [
    { platoonId: 1, number: 1, men: 20 },
    { platoonId: 2, number: 2, men: 20 },
  ],
  places: [{ placeId: 2, name: 'Плац' }],
  staff: [
    { personId: 2, name: 'Әбдіғаппаров Е. С.', role: 'commander' },
    { personId: 3, name: 'Жүнісов Е. Қ.', role: 'instructor' },
  ],
  exams: [],
  toMake: [],
  retakes: [],
  ...change,
});

export const nobody: OutputOf<'exams.admission'> = { men: [], admitted: 0, notAdmitted: 0 };
