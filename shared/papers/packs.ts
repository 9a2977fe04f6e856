import type { Right } from '../people/roles.ts';

/** Packs: the papers of one occasion as one file. Parts stand in the order they are printed in. */
export const PACKS = {
  today: ['strengthMorning', 'strengthEvening', 'meals', 'lessons', 'gate', 'rollEvening', 'rollMorning', 'passes'],
  gate: ['register', 'passes', 'gate', 'absent'],
  range: ['relays', 'safety', 'ammunition', 'results'],
  exam: ['examPlan', 'examAdmission', 'examSheets'],
  closing: ['summary', 'protocol', 'certificateRegister', 'orders', 'oath', 'militaryId', 'classJournal', 'ledger'],
} as const satisfies Record<string, readonly string[]>;

export type PackName = keyof typeof PACKS;
export type PackPart = (typeof PACKS)[PackName][number];

export const PACK_NAMES = ['today', 'gate', 'range', 'exam', 'closing'] as const satisfies readonly PackName[];
export const PACK_PARTS = [...new Set(Object.values(PACKS).flat())];

/** Whoever may not read what is on a part does not get it; the same right as that of its paper by itself. */
export const PART_RIGHTS: Readonly<Record<PackPart, Right>> = {
  strengthMorning: 'presence.read',
  strengthEvening: 'presence.read',
  meals: 'presence.read',
  lessons: 'papers.print',
  gate: 'gate.read',
  rollEvening: 'presence.read',
  rollMorning: 'presence.read',
  passes: 'leave.read',
  register: 'gate.read',
  absent: 'absences.read',
  relays: 'range.read',
  safety: 'range.read',
  ammunition: 'range.read',
  results: 'range.read',
  examPlan: 'exams.read',
  examAdmission: 'exams.read',
  examSheets: 'exams.read',
  summary: 'exams.read',
  protocol: 'exams.read',
  certificateRegister: 'certificates.read',
  orders: 'orders.read',
  oath: 'orders.read',
  militaryId: 'followup.read',
  classJournal: 'journal.read',
  ledger: 'range.read',
};

/** Which parts are ticked when a pack is opened: the evening's report is not written yet in the morning. */
export const isUsual = (part: PackPart): boolean => part !== 'strengthEvening';
