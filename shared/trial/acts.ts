import { contract, isOperationName, type OperationName } from '../contract/contract.ts';

/** Rooms whose commands may be tried: they touch nothing but an intake's plan and what it stands on. */
const ROOMS = ['timetable', 'programme'];
/** Single commands of other rooms that may be tried. */
const BESIDE: readonly string[] = ['cohorts.setDays', 'cohorts.pullLever'];
/** Commands that mean something only when they are really done. */
const NEVER: readonly string[] = ['timetable.approve', 'timetable.stopGeneration', 'timetable.generate'];

/** Whether a command may stand in a trial's list of acts. */
export function isTriable(name: string): name is OperationName {
  if (!isOperationName(name) || contract[name].kind !== 'command' || NEVER.includes(name)) return false;
  return ROOMS.includes(name.split('.')[0] ?? '') || BESIDE.includes(name);
}
