import { useMemo } from 'react';
import { goTo, useLocation } from '../app/location.ts';

export const TABS = ['subjects', 'instructors', 'availability', 'places'] as const;
export type Tab = (typeof TABS)[number];

/** What the inspector shows; id null = a new one. */
export type Panel =
  | { kind: 'check' }
  | { kind: 'order' }
  | { kind: 'rule'; id: number | null }
  | { kind: 'subject'; code: string }
  | { kind: 'lesson'; id: number }
  | { kind: 'newLesson'; subject: string }
  | { kind: 'instructor'; id: number | null }
  | { kind: 'place'; id: number | null };

const TAB_OF: Record<Panel['kind'], Tab | null> = {
  check: null,
  order: 'subjects',
  rule: 'subjects',
  subject: 'subjects',
  lesson: 'subjects',
  newLesson: 'subjects',
  instructor: 'instructors',
  place: 'places',
};

/** `lesson.12`, `instructor.new`, `check`: how a panel stands in the address. */
function written(panel: Panel): string {
  if ('id' in panel) return `${panel.kind}.${panel.id ?? 'new'}`;
  if (panel.kind === 'subject') return `subject.${panel.code}`;
  if (panel.kind === 'newLesson') return `newLesson.${panel.subject}`;
  return panel.kind;
}

function read(text: string | undefined): Panel | null {
  const [kind, rest = ''] = (text ?? '').split('.');
  const id = rest === 'new' ? null : Number(rest);
  switch (kind) {
    case 'check':
    case 'order':
      return { kind };
    case 'subject':
      return { kind, code: rest };
    case 'newLesson':
      return { kind, subject: rest };
    case 'lesson':
      return id === null ? null : { kind, id };
    case 'rule':
    case 'instructor':
    case 'place':
      return { kind, id };
    default:
      return null;
  }
}

export interface ProgrammePlace {
  tab: Tab;
  panel: Panel | null;
  showTab: (tab: Tab) => void;
  /** Opens a panel on its tab; null closes it. */
  show: (panel: Panel | null) => void;
}

/** Which part of the programme is open; it stands in the address, so that back and links work. */
export function useProgrammePlace(): ProgrammePlace {
  const { params } = useLocation();
  return useMemo(() => {
    const tab = TABS.find((one) => one === params.tab) ?? 'subjects';
    const put = (to: Tab, panel: Panel | null) =>
      goTo('programme', { ...(to === 'subjects' ? {} : { tab: to }), ...(panel ? { open: written(panel) } : {}) });
    return {
      tab,
      panel: read(params.open),
      showTab: (to) => put(to, null),
      show: (panel) => put((panel && TAB_OF[panel.kind]) ?? tab, panel),
    };
  }, [params]);
}
