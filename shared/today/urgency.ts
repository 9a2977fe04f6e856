import type { LocalDateTime } from '../kit/local-time.ts';
import type { Right } from '../people/roles.ts';
import { minutesBetween } from '../presence/local-minutes.ts';

/**
 * What a day may ask of somebody, the gravest first: a man is missing; arms and ammunition; what the day itself cannot
 * go on without; people who wait for a word; one's own work left behind; what prepares days to come.
 */
export const URGENT_KINDS = [
  'overdue',
  'offBalance',
  'rollOpen',
  'rangeUnready',
  'uncovered',
  'kitchen',
  'unsigned',
  'leaves',
  'approval',
  'orders',
  'pages',
  'sheets',
  'militaryIds',
  'unpaid',
  'step',
  'noPlanner',
] as const;
export type UrgentKind = (typeof URGENT_KINDS)[number];

/** How grave each is: 0 the gravest. Of the same weight, what is due first stands first. */
const WEIGHT: Record<UrgentKind, number> = {
  overdue: 0,
  offBalance: 1,
  rollOpen: 2,
  rangeUnready: 3,
  uncovered: 3,
  kitchen: 3,
  unsigned: 3,
  leaves: 4,
  approval: 4,
  orders: 4,
  pages: 5,
  sheets: 5,
  militaryIds: 5,
  unpaid: 6,
  step: 7,
  noPlanner: 7,
};

/** Whoever holds one of these can do something about it; nobody else is asked. */
export const WHO_ACTS: Record<UrgentKind, readonly Right[]> = {
  overdue: ['gate.write', 'leave.decide'],
  offBalance: ['ammunition.write'],
  rollOpen: ['rolls.write'],
  rangeUnready: ['range.write', 'range.conduct'],
  uncovered: ['timetable.write'],
  kitchen: ['meals.write'],
  unsigned: ['strength.sign'],
  leaves: ['leave.decide'],
  approval: ['timetable.approve'],
  orders: ['orders.sign'],
  pages: ['journal.write'],
  sheets: ['exams.mark'],
  militaryIds: ['followup.write'],
  unpaid: ['admissions.write'],
  step: ['intake.write'],
  noPlanner: ['people.write'],
};

/** What waits for somebody, with the numbers and names of its sentence. */
export interface Urgent {
  kind: UrgentKind;
  /** When it is or was due; null where no hour says. */
  due: LocalDateTime | null;
  params: { [name: string]: string | number };
}

/** Within this many minutes of its hour, or past it, a thing of the day goes before every other of the day. */
const HOUR_STRIKES = 60;

/** The days' own things that an hour can bring forward. */
const BY_THE_HOUR: readonly UrgentKind[] = ['rollOpen', 'rangeUnready', 'uncovered', 'kitchen', 'unsigned', 'leaves'];

/** What this person can act on, the most urgent first. */
export function byUrgency(items: readonly Urgent[], rights: readonly Right[], now: LocalDateTime): Urgent[] {
  const weight = ({ kind, due }: Urgent) => {
    const struck = due !== null && BY_THE_HOUR.includes(kind) && minutesBetween(now, due) <= HOUR_STRIKES;
    return struck ? Math.min(WEIGHT[kind], WEIGHT.rollOpen) : WEIGHT[kind];
  };
  return items
    .filter(({ kind }) => WHO_ACTS[kind].some((right) => rights.includes(right)))
    .toSorted(
      (a, b) =>
        weight(a) - weight(b) ||
        (a.due ?? NO_HOUR).localeCompare(b.due ?? NO_HOUR, 'en') ||
        URGENT_KINDS.indexOf(a.kind) - URGENT_KINDS.indexOf(b.kind),
    );
}

/** Later than any hour. */
const NO_HOUR = '9999';
