import i18next from 'i18next';
import type { Asked } from '../../../shared/finding/match.ts';
import { bestGradeOf, type Grade, type Searchable, searchable } from '../../../shared/finding/match.ts';
import type { TablerIcon } from '../../components/Action.tsx';
import { LANGUAGES } from '../../i18n/setup.ts';

/** Groups of the command box, in the order in which they stand where they answer equally well. */
export const BOX_GROUPS = ['recent', 'commands', 'screens', 'people', 'places', 'papers'] as const;
export type BoxGroup = (typeof BOX_GROUPS)[number];

/** One line of the command box. */
export interface BoxEntry {
  id: string;
  group: BoxGroup;
  label: string;
  /** What tells it from its namesakes. */
  about?: string;
  icon?: TablerIcon;
  /** The key that does the same, 'Ctrl+KeyD'. */
  keys?: string;
  run: () => void;
}

/** A line the window knows by itself, with every name it answers to. */
export interface NamedEntry extends BoxEntry {
  names: readonly Searchable[];
}

/** A line and how well it answers. */
export interface GradedEntry extends BoxEntry {
  grade: Grade;
}

/** A text in the language of the screen, and what it is found by: its words in every language. */
export function named(key: string, params: Record<string, unknown> = {}): { label: string; names: Searchable[] } {
  const say = i18next.t as (key: string, params: Record<string, unknown>) => string;
  return {
    label: say(key, params),
    names: LANGUAGES.map((lng) => searchable(say(key, { ...params, lng }))),
  };
}

const MOST_OF_GROUP = 6;

/** Those of the entries that answer, the best first, a few of each group. */
export function answersOf(entries: readonly NamedEntry[], question: Asked): GradedEntry[] {
  const found = entries.flatMap(({ names, ...entry }) => {
    const grade = bestGradeOf(names, question);
    return grade === null ? [] : [{ ...entry, grade }];
  });
  return BOX_GROUPS.flatMap((group) =>
    found
      .filter((entry) => entry.group === group)
      .toSorted((a, b) => a.grade - b.grade)
      .slice(0, MOST_OF_GROUP),
  );
}

export interface EntryGroup {
  group: BoxGroup;
  entries: readonly BoxEntry[];
}

/** Groups with what was found, the one with the best answer first, so that Enter takes the best of all. */
export function groupsOf(found: readonly GradedEntry[]): EntryGroup[] {
  return BOX_GROUPS.map((group) => ({ group, entries: found.filter((entry) => entry.group === group) }))
    .filter(({ entries }) => entries.length > 0)
    .toSorted(
      (a, b) => Math.min(...a.entries.map(({ grade }) => grade)) - Math.min(...b.entries.map(({ grade }) => grade)),
    );
}
