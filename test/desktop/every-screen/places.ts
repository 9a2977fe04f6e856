/** Who looks at a place, as the sample names its people. */
export const PEOPLE = {
  planner: { login: 'zhosparlaushy', password: 'ulgi-zhospar' },
  commander: { login: 'komandir', password: 'ulgi-komandir' },
  director: { login: 'direktor', password: 'ulgi-direktor' },
  instructor: { login: 'nusqaushy', password: 'ulgi-nusqau' },
  dutyOfficer: { login: 'kezekshi', password: 'ulgi-kezek' },
  administrator: { login: 'akimshi', password: 'ulgi-akimshi' },
} as const;
export type Who = keyof typeof PEOPLE;

/** The running intake of the sample, and the finished one before it. */
export type Intake = 'running' | 'finished';

/** A screen in a state of its own: its kept picture has this name. */
export interface Place {
  name: string;
  address: string;
  who: Who;
  intake: Intake;
}

const places = (who: Who, intake: Intake, named: Record<string, string>): Place[] =>
  Object.entries(named).map(([name, address]) => ({ name, address, who, intake }));

/** Every screen and every tab of it, seen by somebody whose work it is. */
export const PLACES: readonly Place[] = [
  ...places('planner', 'running', {
    'today-planner': 'today',
    admissions: 'admissions',
    'admissions-fees': 'admissions?tab=fees',
    barracks: 'barracks',
    'barracks-list': 'barracks?view=list',
    'programme-subjects': 'programme',
    'programme-instructors': 'programme?tab=instructors',
    'programme-availability': 'programme?tab=availability',
    'programme-places': 'programme?tab=places',
    timetable: 'timetable',
    cover: 'timetable?tab=cover',
    intake: 'intake',
    cadet: 'cadet?man=1',
    'leave-requests': 'leave?part=requests',
    absences: 'leave?part=absences',
    'duty-roster': 'leave?part=absences&tab=duty',
    strength: 'leave?part=strength',
    meals: 'leave?part=strength&tab=meals',
    'exam-plan': 'exams?part=plan',
    'exam-admission': 'exams?part=plan&view=admission',
    followup: 'followup',
    print: 'print',
    'settings-mine': 'settings?tab=mine',
    'settings-look': 'settings?tab=look',
    'settings-export': 'settings?tab=export',
  }),
  ...places('instructor', 'running', {
    'today-instructor': 'today',
    journal: 'timetable?tab=journal',
    ledger: 'timetable?tab=ledger',
    'range-days': 'range',
    'range-stock': 'range?tab=stock',
    'range-results': 'range?tab=results',
    'range-setup': 'range?tab=setup',
  }),
  ...places('commander', 'running', {
    'today-commander': 'today',
    'leave-decisions': 'leave?part=requests',
    'who-is-out': 'leave?part=out',
    'settings-rules': 'settings?tab=rules',
    'settings-history': 'settings?tab=history',
    'settings-personal-data': 'settings?tab=personalData',
  }),
  ...places('dutyOfficer', 'running', {
    'today-duty-officer': 'today',
    gate: 'leave?part=gate',
    rolls: 'leave?part=rolls',
  }),
  ...places('administrator', 'running', {
    'today-administrator': 'today',
    'settings-people': 'settings?tab=people',
    'settings-backups': 'settings?tab=backups',
    'settings-program': 'settings?tab=program',
  }),
  ...places('planner', 'finished', {
    'today-after-course': 'today',
    'intake-closing': 'intake?tab=closing',
    'exam-norms': 'exams?part=plan&view=norms',
    results: 'exams?part=results',
    'results-spread': 'exams?part=results&view=spread',
    'results-compare': 'exams?part=results&view=compare',
    'graduation-orders': 'exams?part=graduation',
    'graduation-oath': 'exams?part=graduation&tab=oath',
    certificates: 'exams?part=graduation&tab=certificates',
    'certificate-register': 'exams?part=graduation&tab=certificates&view=register',
    'certificate-blanks': 'exams?part=graduation&tab=blanks',
    'certificate-check': 'exams?part=graduation&tab=check',
    'followup-finished': 'followup',
    'followup-departments': 'followup?tab=departments',
  }),
  ...places('instructor', 'finished', {
    'exam-sheets': 'exams?part=sheets',
    'range-results-finished': 'range?tab=results',
  }),
];
