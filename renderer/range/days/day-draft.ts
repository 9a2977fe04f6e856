import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { clockOf, isClock } from '../clock-text.ts';

export type DayList = OutputOf<'rangeDay.list'>;
type DayFields = Omit<InputOf<'rangeDay.make'>, 'cohortId'>;

/** A day as it is being typed. */
export interface DayDraft {
  session: number;
  makeup: boolean;
  date: LocalDate | null;
  rangeId: number | null;
  cardId: number | null;
  departs: string;
  returns: string;
  platoonIds: number[];
  cadetIds: number[];
  note: string;
}

interface Usual {
  rangeId: number | null;
  cardId: number | null;
}

export const emptyDay = (usual: Usual): DayDraft => ({
  ...usual,
  session: 1,
  makeup: false,
  date: null,
  departs: '',
  returns: '',
  platoonIds: [],
  cadetIds: [],
  note: '',
});

/** The day that the timetable's lessons ask for; the way there and back is the planner's to add. */
export const dayOfLessons = (lessons: DayList['toMake'][number], usual: Usual): DayDraft => ({
  ...emptyDay(usual),
  session: lessons.session,
  date: lessons.date,
  rangeId: lessons.rangeId ?? usual.rangeId,
  departs: lessons.from.slice(11, 16),
  returns: lessons.to.slice(11, 16),
  platoonIds: lessons.platoons.map(({ platoonId }) => platoonId),
});

/** The day proposed for those who still owe a session, in its approved window where one is free. */
export const dayOfMakeup = (owed: DayList['makeup'][number], usual: Usual): DayDraft => ({
  ...emptyDay(usual),
  session: owed.session,
  makeup: true,
  date: owed.date,
  ...(owed.window && { rangeId: owed.window.rangeId, departs: owed.window.from, returns: owed.window.to }),
  cadetIds: owed.men.map(({ cadetId }) => cadetId),
});

export const draftOfDay = (day: OutputOf<'rangeDay.get'>): DayDraft => ({
  session: day.session,
  makeup: day.makeup,
  date: day.date,
  rangeId: day.rangeId,
  cardId: day.cardId,
  departs: day.departsAt.slice(11, 16),
  returns: day.returnsAt.slice(11, 16),
  platoonIds: day.platoons.map(({ platoonId }) => platoonId),
  cadetIds: day.cadetIds,
  note: day.note ?? '',
});

type DayLack = 'date' | 'times' | 'range' | 'card' | 'men';

/** The day that a draft says, or the first thing it lacks. */
export function readDraft(draft: DayDraft): { day: DayFields } | { lack: DayLack } {
  const { date, rangeId, cardId, platoonIds, cadetIds, note } = draft;
  const departs = clockOf(draft.departs);
  const returns = clockOf(draft.returns);
  if (date === null) return { lack: 'date' };
  if (!isClock(departs) || !isClock(returns) || departs >= returns) return { lack: 'times' };
  if (rangeId === null) return { lack: 'range' };
  if (cardId === null) return { lack: 'card' };
  if (platoonIds.length === 0 && cadetIds.length === 0) return { lack: 'men' };
  const { session, makeup } = draft;
  const times = { departsAt: `${date}T${departs}`, returnsAt: `${date}T${returns}` };
  return {
    day: { session, makeup, date, rangeId, cardId, ...times, platoonIds, cadetIds, note: note.trim() || null },
  };
}
