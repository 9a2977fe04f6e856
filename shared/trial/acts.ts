import { contract, isOperationName, type OperationName } from '../contract/contract.ts';

/** Rooms whose commands may be tried: they touch nothing but an intake's plan and what it stands on. */
const ROOMS = ['timetable', 'programme'];
/** Single commands of other rooms that may be tried. */
const BESIDE: readonly string[] = ['cohorts.setDays', 'cohorts.pullLever'];
/** Commands that mean something only when they are really done. */
const NEVER: readonly string[] = ['timetable.submit', 'timetable.approve', 'timetable.generate'];

/** Whether a command may stand in a trial's list of acts; what cannot be taken back cannot be tried either. */
export function isTriable(name: string): name is OperationName {
  if (!isOperationName(name) || NEVER.includes(name)) return false;
  const { kind, undoable } = contract[name];
  const [room = ''] = name.split('.');
  return kind === 'command' && undoable && (ROOMS.includes(room) || BESIDE.includes(name));
}

/** Commands that change nothing but end what was begun; in a trial they do the same as outside. */
export const isPassedOn = (name: string): name is 'timetable.stopWhyNot' => name === 'timetable.stopWhyNot';
