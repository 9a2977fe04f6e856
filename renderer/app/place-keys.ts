import type { Right } from '../../shared/people/roles.ts';

/** A key of a place: how it is listed under F1, and in the command box of every other screen. */
export interface PlaceKey {
  keys: string;
  /** What the key does; a key of the texts. */
  label: string;
  /** Other words that ask for it in the command box; a key of the texts. */
  also?: string;
  /** Who may do it; whoever may open the place where nothing stands. */
  right?: Right;
  /** Explains a key and is no command by itself: the command box leaves it out. */
  legend?: true;
}

/** What can be done at a place and has no key: the command box of every screen leads to it. */
export interface PlaceAct {
  /** What it is called; a key of the texts. */
  label: string;
  /** Other words that ask for it; a key of the texts. */
  also?: string;
  right?: Right;
}

/** Keys that lists, grids and sheets share. */
export const CURSOR: PlaceKey = { keys: '↑ ↓ ← →', label: 'help.key.move', legend: true };
export const TABLE: readonly PlaceKey[] = [
  { keys: '↑ ↓', label: 'help.key.move', legend: true },
  { keys: 'Enter', label: 'help.key.open', legend: true },
];
export const CHOICE: readonly PlaceKey[] = [
  ...TABLE,
  { keys: 'Space', label: 'help.key.choose', legend: true },
  { keys: 'Ctrl+KeyA', label: 'help.key.chooseAll', legend: true },
  { keys: 'Ctrl+KeyC', label: 'help.key.copy', legend: true },
];
export const MARKS: readonly PlaceKey[] = [
  { keys: '↑ ↓', label: 'help.key.move', legend: true },
  { keys: '1…9', label: 'help.key.mark', legend: true },
  { keys: 'Enter', label: 'help.key.nextLine', legend: true },
  { keys: 'Delete', label: 'help.key.unmark', legend: true },
];
