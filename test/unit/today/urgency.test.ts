import { expect, test } from 'vitest';
import { ROLE_RIGHTS, type Role } from '../../../shared/people/roles.ts';
import { byUrgency, URGENT_KINDS, type Urgent, type UrgentKind } from '../../../shared/today/urgency.ts';

const NOW = '2027-01-27T07:17';
const item = (kind: UrgentKind, due: string | null = null): Urgent => ({ kind, due, params: {} });

test('a duty sees what it can act on, the gravest first', () => {
  // Everything waits at once, nothing by the hour: what is left is weight and who may act.
  const all = URGENT_KINDS.map((kind) => item(kind)).toReversed();
  const seen = (role: Role) => byUrgency(all, ROLE_RIGHTS[role], NOW).map(({ kind }) => kind);
  expect(seen('dutyOfficer')).toEqual(['overdue', 'rollOpen', 'kitchen', 'unsigned']);
  expect(seen('commander')).toEqual([
    ...[
      'overdue',
      'offBalance',
      'rollOpen',
      'rangeUnready',
      'kitchen',
      'unsigned',
      'leaves',
      'approval',
      'orders',
      'sheets',
    ],
  ]);
  expect(seen('planner')).toEqual([
    ...['offBalance', 'rangeUnready', 'uncovered', 'kitchen', 'pages', 'militaryIds', 'unpaid', 'step'],
  ]);
  expect(seen('instructor')).toEqual(['offBalance', 'rangeUnready', 'pages', 'sheets']);
  expect(seen('director')).toEqual(['unsigned', 'approval', 'orders']);
  expect(seen('administrator')).toEqual(['step', 'noPlanner']);
});

test.each([
  // An hour to go, to the minute: leave is decided before the lesson of tomorrow gets its instructor.
  ['2027-01-27T08:17', ['leaves', 'uncovered']],
  // A minute more, and it is no more urgent than any other word that is waited for.
  ['2027-01-27T08:18', ['uncovered', 'leaves']],
  ['2027-01-27T06:00', ['leaves', 'uncovered']],
])('what is due at %s', (due, order) => {
  const items = [item('uncovered', '2027-01-28T08:30'), item('leaves', due)];
  const rights = ['timetable.write', 'leave.decide'] as const;
  expect(byUrgency(items, rights, NOW).map(({ kind }) => kind)).toEqual(order);
});

test('no hour brings anything before a man who is missing, and of two missing the longer comes first', () => {
  const items = [
    item('kitchen', '2027-01-27T07:00'),
    item('overdue', '2027-01-27T06:45'),
    item('overdue', '2027-01-27T06:30'),
  ];
  expect(byUrgency(items, ROLE_RIGHTS.dutyOfficer, NOW).map(({ due }) => due)).toEqual([
    ...['2027-01-27T06:30', '2027-01-27T06:45', '2027-01-27T07:00'],
  ]);
});
