import { type ComponentType, lazy } from 'react';
import type { ScreenName } from './location.ts';

/** Every screen by its name; each room's code is fetched when its screen is first opened. */
export const routes: Record<ScreenName, ComponentType> = {
  today: lazy(async () => ({ default: (await import('../today/TodayScreen.tsx')).TodayScreen })),
  admissions: lazy(async () => ({ default: (await import('../admissions/AdmissionsScreen.tsx')).AdmissionsScreen })),
  barracks: lazy(async () => ({ default: (await import('../barracks/BarracksScreen.tsx')).BarracksScreen })),
  programme: lazy(async () => ({ default: (await import('../programme/ProgrammeScreen.tsx')).ProgrammeScreen })),
  timetable: lazy(async () => ({ default: (await import('../timetable/TimetableScreen.tsx')).TimetableScreen })),
  range: lazy(async () => ({ default: (await import('../range/RangeScreen.tsx')).RangeScreen })),
  leave: lazy(async () => ({ default: (await import('../gate/LeaveAndGate.tsx')).LeaveAndGate })),
  exams: lazy(async () => ({ default: (await import('../exams/ExamsScreen.tsx')).ExamsScreen })),
  followup: lazy(async () => ({ default: (await import('../followup/FollowupScreen.tsx')).FollowupScreen })),
  print: lazy(async () => ({ default: (await import('../papers/PrintScreen.tsx')).PrintScreen })),
  settings: lazy(async () => ({ default: (await import('../people/SettingsScreen.tsx')).SettingsScreen })),
  cadet: lazy(async () => ({ default: (await import('../cadet-card/CadetScreen.tsx')).CadetScreen })),
  intake: lazy(async () => ({ default: (await import('../cohorts/IntakeScreen.tsx')).IntakeScreen })),
};
