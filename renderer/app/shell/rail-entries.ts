import {
  IconBed,
  IconBooks,
  IconCalendarMonth,
  IconCertificate,
  IconDoorExit,
  IconId,
  IconPrinter,
  IconSettings,
  IconSun,
  IconTarget,
  IconUserPlus,
} from '@tabler/icons-react';
import type { TablerIcon } from '../../components/Action.tsx';
import type { ScreenName } from '../location.ts';

export interface RailEntry {
  screen: ScreenName;
  icon: TablerIcon;
}

/** The rail in the order of an intake's life; Ctrl+1…9 open the first nine. */
export const RAIL: readonly RailEntry[] = [
  { screen: 'today', icon: IconSun },
  { screen: 'admissions', icon: IconUserPlus },
  { screen: 'barracks', icon: IconBed },
  { screen: 'programme', icon: IconBooks },
  { screen: 'timetable', icon: IconCalendarMonth },
  { screen: 'range', icon: IconTarget },
  { screen: 'leave', icon: IconDoorExit },
  { screen: 'exams', icon: IconCertificate },
  { screen: 'followup', icon: IconId },
];

/** Below the line: what serves every intake. */
export const RAIL_FOOT: readonly RailEntry[] = [
  { screen: 'print', icon: IconPrinter },
  { screen: 'settings', icon: IconSettings },
];
