/** Named rights: the object, then what may be done to it. Every operation of the contract names one of these. */
export const RIGHTS = [
  'school.read',
  'school.write',
  'people.read',
  'people.write',
  'rules.read',
  'rules.write',
  'intake.read',
  'intake.write',
  'admissions.read',
  'admissions.write',
  'admissions.enrol',
  'personalData.unmask',
  'barracks.read',
  'barracks.write',
  'programme.read',
  'programme.write',
  'timetable.read',
  'timetable.write',
  'timetable.approve',
  'journal.read',
  'journal.write',
  'leave.read',
  'leave.write',
  'leave.decide',
  'papers.print',
  'history.read',
  'history.undo',
  'backup.write',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Duties of the people who use the program (PRODUCT, first paragraph). */
export const ROLES = ['planner', 'instructor', 'commander', 'director', 'dutyOfficer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

const READ_ALL: Right[] = [
  'school.read',
  'people.read',
  'rules.read',
  'intake.read',
  'barracks.read',
  'programme.read',
  'timetable.read',
  'papers.print',
];

/**
 * Which rights each duty carries. The administrator keeps the house; the planner runs the intake and asks for
 * approval; the commander or the director (head of the school, DOMAIN §7) approves, never who planned.
 */
export const ROLE_RIGHTS: Record<Role, readonly Right[]> = {
  administrator: [
    ...READ_ALL,
    'school.write',
    'people.write',
    'rules.write',
    'intake.write',
    'admissions.read',
    'journal.read',
    'leave.read',
    'history.read',
    'history.undo',
    'backup.write',
  ],
  planner: [
    ...READ_ALL,
    'intake.write',
    'rules.write',
    'admissions.read',
    'admissions.write',
    'admissions.enrol',
    'personalData.unmask',
    'barracks.write',
    'programme.write',
    'timetable.write',
    'journal.read',
    'journal.write',
    'leave.read',
    'leave.write',
    'history.read',
    'history.undo',
    'backup.write',
  ],
  commander: [
    ...READ_ALL,
    'admissions.read',
    'admissions.enrol',
    'personalData.unmask',
    'barracks.write',
    'timetable.approve',
    'journal.read',
    'leave.read',
    'leave.write',
    'leave.decide',
    'history.read',
    'history.undo',
  ],
  director: [
    ...READ_ALL,
    'admissions.read',
    'admissions.enrol',
    'personalData.unmask',
    'timetable.approve',
    'journal.read',
    'leave.read',
    'history.read',
    'history.undo',
  ],
  instructor: [...READ_ALL, 'journal.read', 'journal.write'],
  dutyOfficer: [...READ_ALL, 'admissions.read', 'leave.read'],
};

/** What the commander hands over for named dates: whoever stands in for him decides on leave in his place. */
export const DELEGATED_RIGHTS: readonly Right[] = ['leave.read', 'leave.decide', 'history.undo'];
