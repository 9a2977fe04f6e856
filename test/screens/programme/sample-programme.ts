import type { InstructorView, PlaceView, ProgrammeView } from '../../../shared/contract/programme.contract.ts';
import { defaultProgramme } from '../../../shared/programme/default-programme.ts';
import { windowDays } from '../../../shared/programme/lesson-window.ts';
import { plannedHours } from '../../../shared/programme/programme-facts.ts';

/** The default programme of intake 2027-01 as the host would show it: 35 training days, one platoon. */
export function sampleProgramme(changes: Partial<ProgrammeView> = {}): ProgrammeView {
  const { subjects, kinds, orderRules } = defaultProgramme({
    examsInsideHours: true,
    examHoursOutside: 12,
    daysBetweenRangeSessions: 7,
  });
  return {
    cohortId: 1,
    cohortCode: '2027-01',
    begun: true,
    beginsFrom: null,
    trainingDays: 35,
    examsInsideHours: true,
    demanded: { initial: 40, specialty: 240 },
    totals: { initial: 40, specialty: 240 },
    planned: { initial: 40, specialty: 240 },
    platoons: 1,
    platoonsFormed: false,
    subjects: subjects.map((subject) => ({
      ...subject,
      planned: {
        initial: plannedHours(kinds, subject.code, 'initial', true),
        specialty: plannedHours(kinds, subject.code, 'specialty', true),
      },
      instructors: 1,
    })),
    kinds: kinds.map((kind, index) => ({
      ...kind,
      id: index + 1,
      windowDays: windowDays(kind.window, 35),
      approved: false,
    })),
    orderRules: orderRules.map((rule, index) => ({ ...rule, id: index + 1 })),
    findings: [],
    staff: subjects.map(({ code }) => ({ subjectCode: code, hours: 10, needed: 1, have: 1 })),
    ...changes,
  };
}

export const sampleInstructor = (changes: Partial<InstructorView> = {}): InstructorView => ({
  id: 3,
  fullName: 'Ахметов Нұржан Талғатұлы',
  subjects: ['TAC', 'REC'],
  maxHoursPerDay: 6,
  active: true,
  absences: [],
  availableDays: 35,
  availableHours: 210,
  plannedHours: 0,
  ...changes,
});

export const samplePlace = (changes: Partial<PlaceView> = {}): PlaceView => ({
  plannedHours: null,
  availableHours: null,
  id: 1,
  name: '1-сынып',
  type: 'class',
  capacity: 30,
  active: true,
  absences: [],
  ...changes,
});
